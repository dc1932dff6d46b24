import { type RawBuilder, sql } from 'kysely'
import { contradicts, sideOf } from '@/lib/store/conflicts'
import { POSITION_KEY, positionFacts } from '@/lib/views/positions'
import type { Reading } from '@/lib/views/view'

/** A row of `positions` is in conflict as soon as both articles are looked at. */
export type ConflictOfArticles = Readonly<Record<(typeof POSITION_KEY)[number], string>> & { article: string; rival: string }

const KEY: RawBuilder<unknown> = sql.join(POSITION_KEY.map((name) => sql.ref(`one.${name}`)))

/** Which articles contradict each other, row by row. */
export async function conflictsByArticle(reading: Reading): Promise<ConflictOfArticles[]> {
  const { rows } = await sql<ConflictOfArticles>`
    with facts as (${positionFacts(reading)}),
    sided as (select *, ${sideOf('facts')} as side from facts)
    select distinct ${KEY}, one.article, other.article as rival from sided as one join sided as other on ${contradicts('one', 'other')}
    order by ${KEY}, one.article, other.article`.execute(reading.db)
  return rows
}
