import { type Kysely, type RawBuilder, sql } from 'kysely'
import { modalities } from '@/lib/api/contract/statement'
import type { Database } from '@/lib/store/database'
import { keptColumns } from '@/lib/store/kept-columns'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { type Numbers, readColumns } from '@/lib/store/result-columns'

/**
 * All positions by the rows that they are behind when nothing is filtered, in the order of their numbers (`fid`), and those rows, in the order of actors:
 * to count 200,000 positions by row in code takes some milliseconds, and the database sixty. 8 bytes a position and 22 a row, together some 5 MB for a million
 * excerpts.
 */
export interface PositionColumns {
  /** Of each position: the rank of its excerpt, its row. */
  readonly ranks: Numbers
  readonly rowOf: Numbers
  /** Ids of what is numbered below; columns in their order. */
  readonly names: {
    readonly events: readonly string[]
    readonly actors: readonly string[]
    readonly targets: readonly string[]
    readonly columns: readonly { outlet: string; voice: string }[]
  }
  /** Of each row, by their places: its event, actor, target, column, stance, modality, and the number of its actor and target together. */
  readonly events: Int32Array
  readonly actors: Int32Array
  readonly targets: Int32Array
  readonly columns: Int32Array
  readonly stances: Uint8Array
  readonly modalities: Uint8Array
  readonly subjects: Int32Array
}

/** What the rows are ordered by; each refers to `grouped`, `actors` and `outlets`. */
export interface PositionOrders {
  readonly row: RawBuilder<unknown>
  readonly column: RawBuilder<unknown>
  readonly stance: RawBuilder<unknown>
}

/** Of more, some 60 MB, the database is asked each time. */
const MOST_KEPT = 2_000_000

/** Few enough positions for their columns to be kept? */
export const areKept = oncePerRevision(async (db): Promise<boolean> => {
  const { n } = await db.selectFrom('positions').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n <= MOST_KEPT
})

/** Puts the value of each row, out of those of its positions, into `found`. */
function ofRows<A extends Int32Array | Uint8Array>(rowOf: Numbers, values: Numbers, found: A): A {
  for (let at = 0; at < rowOf.length; at += 1) found[rowOf[at] as number] = values[at] as number
  return found
}

const LISTS = ['events', 'actors', 'targets'] as const
const placed = (list: (typeof LISTS)[number]) =>
  sql`(select id, cast(row_number() over (order by id) - 1 as integer) as place from ${sql.table(list)}) as ${sql.table(`placed_${list}`)}`
const MODALITY = sql`case grouped.modality ${sql.join(
  modalities.map((modality, place) => sql`when ${sql.lit(modality)} then ${sql.lit(place)}`),
  sql` `,
)} end`

const numbersQuery = (facts: RawBuilder<unknown>, { row, column, stance }: PositionOrders) => {
  const place = (order: RawBuilder<unknown>) => sql`cast(dense_rank() over (order by ${order}) - 1 as integer)`
  return sql`
    with facts as (${facts})
    select cast(grouped.rid as integer) as ranks, ${place(row)} as rows, ${place(column)} as columns, cast(${stance} as integer) as stances,
      cast(${MODALITY} as integer) as modalities, ${place(sql`grouped.actor, grouped.target`)} as subjects, placed_events.place as events,
      placed_actors.place as actors, placed_targets.place as targets
    from facts as grouped join actors on actors.id = grouped.actor join outlets on outlets.id = grouped.outlet
    join ${placed('events')} on placed_events.id = grouped.event join ${placed('actors')} on placed_actors.id = grouped.actor
    join ${placed('targets')} on placed_targets.id = grouped.target order by grouped.fid`
}

const columnsQuery = (facts: RawBuilder<unknown>, { column }: PositionOrders) => sql<{ outlet: string; voice: string }>`
  with facts as (${facts}), grouped as (select distinct facts.outlet, facts.voice from facts)
  select grouped.outlet, grouped.voice from grouped join outlets on outlets.id = grouped.outlet order by ${column}`

async function read(db: Kysely<Database>, facts: RawBuilder<unknown>, orders: PositionOrders): Promise<PositionColumns> {
  const ids = async (list: (typeof LISTS)[number]) => (await db.selectFrom(list).select('id').orderBy('id').execute()).map(({ id }) => id)
  const [found, { rows: columns }, events, actors, targets] = await Promise.all([
    readColumns(db, numbersQuery(facts, orders)),
    columnsQuery(facts, orders).execute(db),
    ids('events'),
    ids('actors'),
    ids('targets'),
  ])
  const { ranks, rows: rowOf, ...values } = found as Record<'rows' | Exclude<keyof PositionColumns, 'names' | 'rowOf'>, Numbers>
  let count = 0
  for (const row of rowOf) count = Math.max(count, row + 1)
  const wide = (name: keyof typeof values) => ofRows(rowOf, values[name], new Int32Array(count))
  const narrow = (name: keyof typeof values) => ofRows(rowOf, values[name], new Uint8Array(count))
  return {
    ranks,
    rowOf,
    names: { events, actors, targets, columns: columns.map(({ outlet, voice }) => ({ outlet, voice })) },
    events: wide('events'),
    actors: wide('actors'),
    targets: wide('targets'),
    columns: wide('columns'),
    stances: narrow('stances'),
    modalities: narrow('modalities'),
    subjects: wide('subjects'),
  }
}

/** By outlet and by voice. */
const kept = keptColumns<PositionColumns>(2)

/** Read once per revision. @param by names what the columns of the rows are of @param facts the fact query without filters */
export const positionColumns = (
  db: Kysely<Database>,
  by: string,
  facts: RawBuilder<unknown>,
  orders: PositionOrders,
): Promise<PositionColumns> => kept(db, by, () => read(db, facts, orders))
