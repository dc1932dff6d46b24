import { shown } from './problem'
import { PART_DEPTH_LIMIT, type RuleScope } from './rule-scope'

const NONE: readonly string[] = []

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
  const covered = new Map<readonly string[], Set<string>>()
  for (const table of ['claims', 'positions'] as const) {
    scope.tables[table].forEach((row, index) => {
      const { event_id } = row
      const excerpt = scope.excerptOf(row)
      if (!excerpt || !event_id || !scope.find('events', event_id)) return
      const events = excerpt.events ?? NONE
      if (!covered.has(events)) covered.set(events, withWholes(scope, events))
      if (covered.get(events)?.has(event_id)) return
      const message = `${shown(event_id)} is not among the events of the excerpt ${shown(excerpt.id ?? '')}`
      scope.report(
        table,
        index,
        'event_id',
        message,
        `one of ${events.slice(0, 10).join(', ') || 'the events of the excerpt, which has none'}`,
      )
    })
  }
}

/**
 * What an excerpt about `events` covers: the events themselves and the wholes that they are parts of, since choosing an event includes its parts.
 * The other way round, the whole alone is not enough for a fact about a part: choosing the part would find the fact and not its excerpt.
 */
function withWholes(scope: RuleScope, events: readonly string[]): Set<string> {
  const covered = new Set<string>()
  for (const event of events) {
    let at: string | undefined = event
    for (let depth = 0; at !== undefined && !covered.has(at) && depth < PART_DEPTH_LIMIT; depth += 1) {
      covered.add(at)
      at = scope.find('events', at)?.part_of
    }
  }
  return covered
}
