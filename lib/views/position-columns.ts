import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { type Numbers, readColumns } from '@/lib/store/result-columns'
import { keptAnswers } from './kept-answers'

/**
 * All positions by the rows that they are behind when nothing is filtered, in the order of their numbers (`fid`), and of those rows, in the order of actors, what other
 * orders begin with: to count 200,000 positions by row in code takes some milliseconds, and the database sixty. 8 bytes a position and 12 a row, together
 * some 4 MB for a million excerpts.
 */
export interface PositionColumns {
  /** Of each position: the rank of its excerpt, its row. */
  readonly ranks: Numbers
  readonly rowOf: Numbers
  /** Of each row: the places of its stance and of its column, the number of its actor and target. */
  readonly stances: Int32Array
  readonly columns: Int32Array
  readonly subjects: Int32Array
}

/** What the rows are ordered by; each refers to `grouped`, `actors` and `outlets`. */
export interface PositionOrders {
  readonly row: RawBuilder<unknown>
  readonly column: RawBuilder<unknown>
  readonly stance: RawBuilder<unknown>
}

/** The value of each row, out of those of its positions. */
function ofRows(rowOf: Numbers, values: Numbers, rows: number): Int32Array {
  const found = new Int32Array(rows)
  for (let at = 0; at < rowOf.length; at += 1) found[rowOf[at] as number] = values[at] as number
  return found
}

async function read(db: Kysely<Database>, facts: RawBuilder<unknown>, { row, column, stance }: PositionOrders): Promise<PositionColumns> {
  const place = (order: RawBuilder<unknown>) => sql`cast(dense_rank() over (order by ${order}) - 1 as integer)`
  const found = await readColumns(
    db,
    sql`
    with facts as (${facts})
    select cast(grouped.rid as integer) as ranks, ${place(row)} as rows, ${place(column)} as columns, cast(${stance} as integer) as stances,
      ${place(sql`grouped.actor, grouped.target`)} as subjects
    from facts as grouped join actors on actors.id = grouped.actor join outlets on outlets.id = grouped.outlet order by grouped.fid`,
  )
  const { ranks, rows: rowOf, columns, stances, subjects } = found as Record<'ranks' | 'rows' | 'columns' | 'stances' | 'subjects', Numbers>
  let rows = 0
  for (const row of rowOf) rows = Math.max(rows, row + 1)
  return {
    ranks,
    rowOf,
    stances: ofRows(rowOf, stances, rows),
    columns: ofRows(rowOf, columns, rows),
    subjects: ofRows(rowOf, subjects, rows),
  }
}

/** By outlet and by voice. */
const kept = keptAnswers<PositionColumns>(2)

/** Read once per revision. @param by names what the columns of the rows are of @param facts the fact query without filters */
export const positionColumns = (
  db: Kysely<Database>,
  by: string,
  facts: RawBuilder<unknown>,
  orders: PositionOrders,
): Promise<PositionColumns> => kept(db, by, () => read(db, facts, orders))
