import { shown } from './problem'
import type { RuleScope } from './rule-scope'

/** Dates that follow one another, and facts about events that their excerpt is about. */
export function checkEvents(scope: RuleScope): void {
  scope.tables.events.forEach(({ starts_on, ends_on }, index) => {
    if (starts_on && ends_on && starts_on > ends_on)
      scope.report('events', index, 'ends_on', `the event ends before it starts on ${starts_on}`, 'the same day or a later one')
  })
  scope.tables.articles.forEach(({ published_from, published_to }, index) => {
    if (published_from && published_to && published_from > published_to) {
      scope.report(
        'articles',
        index,
        'published_to',
        `the latest day is before the earliest, ${published_from}`,
        'the same day or a later one',
      )
    }
  })
  for (const table of ['claims', 'positions'] as const) {
    scope.tables[table].forEach(({ excerpt_id, event_id }, index) => {
      const events = scope.find('excerpts', excerpt_id)
      if (!events || !event_id || !scope.find('events', event_id)) return
      if (containsEvent(scope, events.events ?? [], event_id)) return
      const message = `${shown(event_id)} is not among the events of the excerpt ${shown(excerpt_id ?? '')}`
      scope.report(
        table,
        index,
        'event_id',
        message,
        `one of ${(events.events ?? []).slice(0, 10).join(', ') || 'the events of the excerpt, which has none'}`,
      )
    })
  }
}

/**
 * Whether an excerpt about `events` is about `event`: it names the event itself or a part of it, since choosing an event includes its parts.
 * The whole alone is not enough for a fact about a part: choosing the part would find the fact and not its excerpt.
 */
function containsEvent(scope: RuleScope, events: readonly string[], event: string): boolean {
  return events.some((named) => {
    const seen = new Set<string>()
    let at: string | undefined = named
    while (at !== undefined && at !== event && !seen.has(at)) {
      seen.add(at)
      at = scope.find('events', at)?.part_of
    }
    return at === event
  })
}
