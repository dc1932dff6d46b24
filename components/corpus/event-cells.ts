import { outletColors } from '@/components/charts/outlet-colors'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { type Absence, absenceReader, type Searched } from './absence'
import { eventDate } from './event-date'
import type { EventLine } from './event-tree'

/** What one outlet has on one event. */
export interface EventCell {
  excerpts: number
  articles: number
  /** Why there are none; null where there are some. */
  absence: Absence | null
}

/** Events by outlets, as much as is drawn of them. */
export interface EventCells {
  outlets: { id: string; name: string; color: string | undefined }[]
  lines: { id: string; title: string; date: string; depth: number }[]
  /** Of all lines one after the other, an outlet's in the order of the outlets. */
  cells: EventCell[]
  /** Excerpts of the largest cell of the corpus. */
  largest: number
}

/** @param lines the rows @param outlets the columns */
export function eventCells(
  corpus: CorpusOutline,
  searched: Searched,
  lines: readonly EventLine[],
  outlets: CorpusOutline['outlets'],
): EventCells {
  const colors = outletColors(corpus.outlets)
  const absenceOf = absenceReader({ ...searched, events: corpus.events })
  return {
    outlets: outlets.map(({ id, name }) => ({ id, name, color: colors.get(id) })),
    lines: lines.map(({ event, depth }) => ({ id: event.id, title: event.title, date: eventDate(event), depth })),
    cells: lines.flatMap(({ event }) => {
      const counts = new Map(event.outlets.map((count) => [count.outlet, count]))
      return outlets.map(({ id }) => {
        const { excerpts = 0, articles = 0 } = counts.get(id) ?? {}
        return { excerpts, articles, absence: excerpts > 0 ? null : absenceOf(event, id) }
      })
    }),
    largest: corpus.events.reduce((most, { outlets }) => outlets.reduce((more, { excerpts }) => Math.max(more, excerpts), most), 1),
  }
}
