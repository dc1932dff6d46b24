import { type Kysely, type RawBuilder, sql } from 'kysely'
import { countPlaces } from './count-places'
import type { Database } from './database'
import type { RankSet } from './rank-set'
import { type Numbers, readColumns } from './result-columns'

interface Named {
  readonly id: string
  readonly name: string
}

/** What excerpts have of one kind, whom they quote, say: pairs of an excerpt, by its rank, and a value, by its place, each pair once. Six bytes a pair. */
export interface ExcerptValues {
  readonly values: readonly Named[]
  readonly ranks: Numbers
  readonly places: Uint16Array | Numbers
}

const MOST_IN_TWO_BYTES = 0x1_00_00

/**
 * Reads such pairs.
 * @param pairs a query with `rid` and the value's `id`
 * @param named a query of all values with `id` and `name`
 */
export async function readExcerptValues(
  db: Kysely<Database>,
  pairs: RawBuilder<unknown>,
  named: RawBuilder<unknown>,
): Promise<ExcerptValues> {
  const [{ rows: values }, columns] = await Promise.all([
    sql<Named>`select id, name from (${named}) as named order by id`.execute(db),
    readColumns(
      db,
      sql`
      with numbered as (select id, cast(row_number() over (order by id) - 1 as integer) as place from (${named}) as named)
      select cast(pairs.rid as integer) as ranks, numbered.place as places from (${pairs}) as pairs join numbered on numbered.id = pairs.id`,
    ),
  ])
  const { ranks, places } = columns as Record<'ranks' | 'places', Numbers>
  return { values, ranks, places: values.length <= MOST_IN_TWO_BYTES ? Uint16Array.from(places) : places }
}

/** How many excerpts of a set, of all where there is none, have each value. */
export const countValues = ({ values, ranks, places }: ExcerptValues, set: RankSet | undefined): Uint32Array =>
  countPlaces(ranks, places, values.length, set)
