import { type RawBuilder, sql } from 'kysely'
import { contradicts, sideOf } from '@/lib/store/conflicts'
import { POSITION_KEY, positionFacts, shared } from '@/lib/views/positions'
import type { Reading } from '@/lib/views/view'

/** What names a row of `positions`; the empty voice is the article's own, or any. */
type RowNames = Readonly<Record<(typeof POSITION_KEY)[number], string>>

/** What one article makes of a row: what all of its statements share, or they together. */
export type StanceOfArticle = RowNames & {
  article: string
  statements: number
  n: number
  relayed: boolean
  attitudes: string[]
  chains: string[]
  sequence: number | null
  as_of: string | null
}

/** A row is in conflict as soon as both articles are looked at. */
export type ConflictOfArticles = RowNames & { article: string; rival: string }

const keyOf = (table: string): RawBuilder<unknown> => sql.join(POSITION_KEY.map((name) => sql.ref(`${table}.${name}`)))

/** What each article adds to the rows of `positions`, and which articles contradict each other. */
export async function stancesByArticle(reading: Reading): Promise<{ stated: StanceOfArticle[]; conflicts: ConflictOfArticles[] }> {
  const [fact, one] = [keyOf('facts'), keyOf('one')]
  const stated = sql<StanceOfArticle>`
    select ${fact}, facts.article, count(*) as statements, count(distinct facts.rid) as n, bool_and(facts.relayed) as relayed,
      array_agg(distinct facts.attitude order by facts.attitude) as attitudes, array_agg(distinct facts.voices order by facts.voices) as chains,
      ${shared('sequence')} as sequence, ${shared('as_of')} as as_of
    from (${positionFacts(reading)}) as facts group by ${fact}, facts.article order by ${fact}, facts.article`
  const conflicts = sql<ConflictOfArticles>`
    with facts as (${positionFacts(reading)}),
    sided as (select *, ${sideOf('facts')} as side from facts)
    select distinct ${one}, one.article, other.article as rival from sided as one join sided as other on ${contradicts('one', 'other')}
    order by ${one}, one.article, other.article`
  const [of, between] = await Promise.all([stated.execute(reading.db), conflicts.execute(reading.db)])
  return { stated: of.rows, conflicts: between.rows }
}
