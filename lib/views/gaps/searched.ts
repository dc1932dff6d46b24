import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { articleCondition } from '@/lib/store/where'
import { keptAnswers } from '@/lib/views/kept-answers'
import { type AbsenceReader, absenceOf, type Beginning, type Searched } from '@/lib/views/rows/absence'
import { searchedColumns, searchedOf } from './searched-columns'

/** Of every event. */
export const beginnings = oncePerRevision(async (db): Promise<ReadonlyMap<string, Beginning>> => {
  const { rows } = await sql<{ id: string; starts_on: string | null; date_text: string | null; whole: string }>`
    select events.id, events.starts_on, events.date_text, event_parts.event_id as whole
    from events join event_parts on event_parts.part_id = events.id order by events.id, event_parts.event_id`.execute(db)
  const found = new Map<string, Beginning>()
  for (const { id, starts_on, date_text, whole } of rows) {
    const known = found.get(id) ?? { begins: starts_on ?? date_text?.match(/\b\d{4}\b/g)?.sort()[0], wholes: [] }
    known.wholes.push(whole)
    found.set(id, known)
  }
  return found
})

/** The last day of an article that has only a first possible one. */
const OPEN_END = sql`date '9999-12-31'`

/** What the coder's articles in the selection were searched for, as conditions on `searched`. */
function searchedIn({ outlet, from, to, language, coder = [] }: Filters) {
  return sql`coder_id in (${sql.join(coder.length ? coder : [''])}) and ${articleCondition('articles', { outlet, from, to, language })}`
}

/** What the articles that the filters leave were searched for of some events. */
export async function readSearched(db: Kysely<Database>, filters: Filters, events: readonly string[]): Promise<Searched[]> {
  if (events.length === 0) return []
  const columns = await searchedColumns(db, filters.coder?.[0] ?? '')
  return columns ? searchedOf(columns, filters, new Set(events)) : querySearched(db, filters, events)
}

/** The same, asked of the database. */
export async function querySearched(db: Kysely<Database>, filters: Filters, events: readonly string[]): Promise<Searched[]> {
  const { rows } = await sql<Searched>`
    select outlet_id as outlet, layer, event_id as event, max(case when last_day < ${OPEN_END} then last_day end) as latest,
      bool_or(last_day is null or last_day = ${OPEN_END}) as undated
    from searched as articles where event_id in (${sql.join(events)}) and ${searchedIn(filters)} group by outlet_id, layer, event_id`.execute(
    db,
  )
  return rows
}

const keptFramed = keptAnswers<ReadonlySet<string>>()

/** The outlets whose articles were searched for frames of any event: the same whatever is asked beside whose articles. */
const outletsFramed = (db: Kysely<Database>, { outlet, from, to, language, coder }: Filters): Promise<ReadonlySet<string>> =>
  keptFramed(db, JSON.stringify([outlet, from, to, language, coder]), async () => {
    const { rows } = await sql<{ outlet: string }>`
      select distinct outlet_id as outlet from searched as articles
      where layer = 'frames' and ${searchedIn({ outlet, from, to, language, coder })}`.execute(db)
    return new Set(rows.map(({ outlet }) => outlet))
  })

/**
 * Reads what the absence of facts about these events means, from the days and the coverage of the outlets' articles in the selection.
 * What is searched for an event is searched for its parts. Frames are of the events that are selected, or else of any.
 */
export async function absenceReader(db: Kysely<Database>, filters: Filters, events: readonly string[]): Promise<AbsenceReader> {
  const { event: selected } = filters
  const asked = [...new Set([...events, ...(selected ?? [])])]
  const begun = await beginnings(db)
  const wholes = new Set(asked.flatMap((event) => begun.get(event)?.wholes ?? []))
  const [searched, framed] = await Promise.all([
    readSearched(db, filters, [...wholes]),
    selected ? new Set<string>() : outletsFramed(db, filters),
  ])
  return absenceOf({ begun, searched, framed, selected })
}
