import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { articleCondition } from '@/lib/store/where'
import { keptAnswers } from '@/lib/views/kept-answers'
import type { GapKind, GapState } from '@/lib/views/rows/gaps'
import type { OutletArticles } from './compared'

/** What one outlet's articles were searched for. */
interface Searched {
  outlet: string
  layer: string
  event: string
  /** The latest day of the articles searched, if any has one, and whether one has none. */
  latest: string | null
  undated: boolean
}

/** An event and those that include it, with the first day as far as it is known: a day, else the earliest year that its date names. */
interface Beginning {
  begins: string | undefined
  wholes: string[]
}

/** Tells what it means that an outlet has no excerpt of a fact. */
export type AbsenceReader = (kind: GapKind, event: string | null, outlet: OutletArticles) => Absent

/** Of every event. */
const beginnings = oncePerRevision(async (db): Promise<ReadonlyMap<string, Beginning>> => {
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

async function readSearched(db: Kysely<Database>, filters: Filters, events: readonly string[]): Promise<Searched[]> {
  if (events.length === 0) return []
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

/** Nothing was published on the first day or after it, as far as the days go. */
const isBefore = ({ latest, undated }: Pick<Searched, 'latest' | 'undated'>, begins: string | undefined) =>
  Boolean(begins && latest && !undated && latest.slice(0, begins.length) < begins)

type Absent = Exclude<GapState, 'mentioned'>

/** Of several events the most that is known: searched for one, else not coded for one, else older than all. */
const MOST_KNOWN: readonly Absent[] = ['coded', 'not-coded', 'before']

/**
 * Reads what the absence of facts about these events means, from the days and the coverage of the outlets' articles in the selection.
 * What is searched for an event is searched for its parts. Frames are of the events that are selected, or else of any.
 */
export async function absenceReader(db: Kysely<Database>, filters: Filters, events: readonly string[]): Promise<AbsenceReader> {
  const { event: selected } = filters
  const asked = [...new Set([...events, ...(selected ?? [])])]
  const begun = await beginnings(db)
  const wholes = new Set(asked.flatMap((event) => begun.get(event)?.wholes ?? []))
  const [searched, framed] = await Promise.all([readSearched(db, filters, [...wholes]), selected ? new Set() : outletsFramed(db, filters)])
  const found = new Map(searched.map((one) => [`${one.layer} ${one.event} ${one.outlet}`, one]))
  const ofEvent = (kind: GapKind, event: string, outlet: OutletArticles): Absent => {
    const { begins, wholes } = begun.get(event) ?? { begins: undefined, wholes: [] }
    if (isBefore(outlet, begins)) return 'before'
    const isSearched = wholes.some((whole) => {
      const one = found.get(`${kind} ${whole} ${outlet.outlet}`)
      return one !== undefined && !isBefore(one, begins)
    })
    return isSearched ? 'coded' : 'not-coded'
  }
  return (kind, event, outlet) => {
    if (outlet.articles === 0) return 'no-article'
    if (event !== null) return ofEvent(kind, event, outlet)
    if (!selected) return framed.has(outlet.outlet) ? 'coded' : 'not-coded'
    const states = selected.map((one) => ofEvent(kind, one, outlet))
    return MOST_KNOWN.find((state) => states.includes(state)) ?? 'not-coded'
  }
}
