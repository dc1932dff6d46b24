import { type Kysely, sql } from 'kysely'
import { NO_DAY } from '@/lib/store/article-columns'
import type { Database } from '@/lib/store/database'
import { dayNumber } from '@/lib/store/day-number'
import type { Filters } from '@/lib/store/filters'
import { keptColumns } from '@/lib/store/kept-columns'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { asStored } from '@/lib/store/repeated-texts'
import { readColumns } from '@/lib/store/result-columns'
import type { Searched } from '@/lib/views/rows/absence'
import { GAP_KINDS } from '@/lib/views/rows/gaps'
import { isoDay } from '@/lib/views/timeline-period'

/** What articles were searched for by one coder, event by event: 20 bytes for an article, an event and a kind of fact. */
interface SearchedColumns {
  /** Names of what is numbered below. */
  readonly events: readonly string[]
  readonly outlets: readonly string[]
  readonly languages: readonly string[]
  /** What was searched for the event at place `e` stands from `starts[e]` to before `starts[e + 1]`. */
  readonly starts: Int32Array
  readonly layerOf: Uint8Array
  readonly outletOf: Int32Array
  readonly languageOf: Int32Array
  /** Days since 1970, or `NO_DAY`. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
}

/** Of more the database is asked each time, so that columns stay below some 20 MB. */
const MOST_KEPT = 1_000_000

const countSearched = oncePerRevision(async (db): Promise<number> => {
  const { n } = await db.selectFrom('searched').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n
})

const LISTS = {
  events: sql`select id as name from events`,
  outlets: sql`select id as name from outlets`,
  languages: sql`select distinct cast(language as text) as name from articles`,
} as const

const namesOf = async (db: Kysely<Database>, list: keyof typeof LISTS): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`${LISTS[list]} order by name`.execute(db)
  return rows.map(({ name }) => name)
}
const placed = (list: keyof typeof LISTS) =>
  sql`(select name, cast(row_number() over (order by name) - 1 as integer) as place from (${LISTS[list]}) as named) as ${sql.table(list)}`
const day = (name: string) => sql`cast(coalesce(${sql.ref(`searched.${name}`)} - date '1970-01-01', ${sql.lit(NO_DAY)}) as integer)`
const LAYER = sql`case searched.layer ${sql.join(
  GAP_KINDS.map((kind, place) => sql`when ${sql.lit(kind)} then ${sql.lit(place)}`),
  sql` `,
)} end`

async function read(db: Kysely<Database>, coder: string): Promise<SearchedColumns> {
  const [events, outlets, languages, columns] = await Promise.all([
    namesOf(db, 'events'),
    namesOf(db, 'outlets'),
    namesOf(db, 'languages'),
    readColumns(
      db,
      sql`
      select events.place as "eventOf", outlets.place as "outletOf", languages.place as "languageOf", cast(${LAYER} as integer) as "layerOf",
        ${day('first_day')} as "firstDay", ${day('last_day')} as "lastDay"
      from searched join ${placed('events')} on events.name = searched.event_id join ${placed('outlets')} on outlets.name = cast(searched.outlet_id as text)
      join ${placed('languages')} on languages.name = cast(searched.language as text)
      where searched.coder_id = ${asStored('searched', 'coder_id', coder)} and searched.layer in (${sql.join(GAP_KINDS.map((kind) => sql.lit(kind)))}) order by events.place`,
    ),
  ])
  const { eventOf, layerOf, ...others } = columns as Record<
    'eventOf' | Exclude<keyof SearchedColumns, keyof typeof LISTS | 'starts'>,
    Int32Array
  >
  return { events, outlets, languages, starts: startsOf(eventOf, events.length), layerOf: Uint8Array.from(layerOf), ...others }
}

/** Where those of each of so many numbers, which grow, begin. */
function startsOf(numbers: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let number = 1; number <= count; number += 1) starts[number] = (starts[number] as number) + (starts[number - 1] as number)
  return starts
}

const kept = keptColumns<SearchedColumns>(2)

/** What one coder searched articles for; undefined where there is too much of it to be kept. */
export async function searchedColumns(db: Kysely<Database>, coder: string): Promise<SearchedColumns | undefined> {
  return (await countSearched(db)) > MOST_KEPT ? undefined : kept(db, coder, () => read(db, coder))
}

/** By places, 1 for what is asked for; all where nothing is. */
const marked = (names: readonly string[], asked: readonly string[] | undefined): Uint8Array =>
  Uint8Array.from(names, (name) => Number(!asked || asked.includes(name)))

/** The last day of an article that has only a first possible one. */
const OPEN_END = dayNumber('9999-12-31')
const LATEST = 0x7f_ff_ff_ff

/** What the articles that the filters leave were searched for of some events. */
export function searchedOf(columns: SearchedColumns, { outlet, from, to, language }: Filters, asked: ReadonlySet<string>): Searched[] {
  const { events, outlets, languages, starts, layerOf, outletOf, languageOf, firstDay, lastDay } = columns
  const [ofOutlets, ofLanguages] = [marked(outlets, outlet), marked(languages, language)]
  const [first, last] = [from ? dayNumber(from) : NO_DAY, to ? dayNumber(to) : LATEST]
  const earliest = to ? NO_DAY + 1 : NO_DAY
  return events.flatMap((event, place) => {
    if (!asked.has(event)) return []
    const found = new Map<number, { latest: number; undated: boolean }>()
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
      const [start, end] = [firstDay[at] as number, lastDay[at] as number]
      if (end < first || start > last || start < earliest) continue
      if (ofOutlets[outletOf[at] as number] === 0 || ofLanguages[languageOf[at] as number] === 0) continue
      const key = (outletOf[at] as number) * GAP_KINDS.length + (layerOf[at] as number)
      const one = found.get(key) ?? { latest: NO_DAY, undated: false }
      found.set(key, one)
      if (end === NO_DAY || end === OPEN_END) one.undated = true
      else one.latest = Math.max(one.latest, end)
    }
    return [...found].map(([key, { latest, undated }]) => ({
      event,
      outlet: outlets[Math.floor(key / GAP_KINDS.length)] as string,
      layer: GAP_KINDS[key % GAP_KINDS.length] as string,
      latest: latest === NO_DAY ? null : isoDay(latest),
      undated,
    }))
  })
}
