import { eventLines, toldAndMentioned } from '@/components/corpus/event-tree'
import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Event = CorpusDetail['events'][number]

/** Beside each other no more than these can be read; the words of the page say six. */
export const MOST_EVENTS = 6

/** When an event began, as far as it is known: a day, or the year that its date names; without either it comes last. */
const startOf = ({ starts_on, date_text, id }: Event) =>
  starts_on ?? /\b[12]\d{3}\b/.exec(`${date_text ?? ''} ${id.match(/\d{4}$/)?.[0] ?? ''}`)?.[0] ?? '9999'

const inTime = (a: Event, b: Event) => startOf(a).localeCompare(startOf(b), 'en') || a.id.localeCompare(b.id, 'en')

/** The events of these ids in the order of time; ids that the corpus does not have are left out. */
export const eventsInTime = (events: readonly Event[], ids: readonly string[] = []): Event[] =>
  events.filter(({ id }) => ids.includes(id)).sort(inTime)

/** The pairs of an event and one that it includes: their excerpts are partly the same. */
export function overlaps(chosen: readonly Event[], all: readonly Event[]): { part: Event; whole: Event }[] {
  const parents = new Map(all.map(({ id, part_of }) => [id, part_of]))
  const isPartOf = (id: string, whole: string, steps = all.length): boolean => {
    const parent = parents.get(id)
    return steps > 0 && parent != null && (parent === whole || isPartOf(parent, whole, steps - 1))
  }
  return chosen.flatMap((part) => chosen.filter((whole) => whole !== part && isPartOf(part.id, whole.id)).map((whole) => ({ part, whole })))
}

/** The events to choose from in the order of time: those that are told, and those mentioned in passing. */
export function eventChoices(events: readonly Event[]): { told: Event[]; mentioned: Event[] } {
  const { told, mentioned } = toldAndMentioned(eventLines([...events]))
  const listed = (lines: { event: Event }[]) => lines.map(({ event }) => event).sort(inTime)
  return { told: listed(told), mentioned: listed(mentioned) }
}

const LARGEST = 3

const bySize = (a: Event, b: Event) => b.excerpts - a.excerpts || a.id.localeCompare(b.id, 'en')
const inPair = (a: Event, b: Event): [Event, Event] => (inTime(a, b) <= 0 ? [a, b] : [b, a])

/**
 * Pairs worth a look: of the events that most excerpts speak of, each in the order of time; never an event and its part.
 * @param chosen an event that each pair must have
 */
export function largestPairs(events: readonly Event[], chosen?: Event): [Event, Event][] {
  const whole = events.filter(({ part_of, excerpts }) => !part_of && excerpts > 0).sort(bySize)
  if (chosen) {
    const others = whole.filter((event) => event !== chosen && overlaps([event, chosen], events).length === 0)
    return others.slice(0, LARGEST).map((event) => inPair(chosen, event))
  }
  const largest = whole.slice(0, LARGEST).sort(inTime)
  return largest.flatMap((first, at) => largest.slice(at + 1).map((second) => inPair(first, second)))
}
