import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Event = CorpusDetail['events'][number]

export interface EventLine {
  event: Event
  /** The event at the top of its tree. */
  root: Event
  /** How many events include this one. */
  depth: number
}

const byStart = (a: Event, b: Event) =>
  (b.starts_on ?? b.id.match(/\d{4}$/)?.[0] ?? '').localeCompare(a.starts_on ?? a.id.match(/\d{4}$/)?.[0] ?? '', 'en')
const bySize = (a: Event, b: Event) => b.excerpts - a.excerpts || byStart(a, b) || a.id.localeCompare(b.id, 'en')

/** Events with excerpts, those with the most first, each followed by its parts. */
export function eventLines(events: Event[]): EventLine[] {
  const known = new Set(events.map(({ id }) => id))
  const linesUnder = (parent: string | null, depth: number, root?: Event): EventLine[] =>
    events
      .filter(({ part_of, excerpts }) => excerpts > 0 && (parent === null ? !part_of || !known.has(part_of) : part_of === parent))
      .sort(bySize)
      .flatMap((event) => [{ event, depth, root: root ?? event }, ...linesUnder(event.id, depth + 1, root ?? event)])
  return linesUnder(null, 0)
}

/** With fewer excerpts an event is mentioned in passing. */
const TOLD = 5

/** The events that are told, with their parts, and those that are mentioned in passing; all are told when otherwise none would be. */
export function toldAndMentioned(lines: EventLine[]): { told: EventLine[]; mentioned: EventLine[] } {
  const told = lines.filter(({ root }) => root.excerpts >= TOLD)
  return told.length === 0 ? { told: lines, mentioned: [] } : { told, mentioned: lines.filter(({ root }) => root.excerpts < TOLD) }
}
