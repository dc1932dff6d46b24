import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { type RankSet, ranksOf, readRanks } from '@/lib/store/rank-set'

/** Do articles without a printed day matter? */
export const isOfDates = ({ from, to }: Filters): boolean => from !== undefined || to !== undefined

/** The excerpts of articles without a printed day. */
export const undatedRanks = oncePerRevision(
  (db): Promise<RankSet> => readRanks(db, sql`select rid from excerpts where published_on is null`),
)

/** Of how many articles some excerpts are; all are of articles without a printed day. */
export async function countArticles(db: Kysely<Database>, ranks: readonly number[]): Promise<number> {
  if (ranks.length === 0) return 0
  const set = await ranksOf(db, ranks)
  const { rows } = await sql<{ n: number }>`
    select count(distinct article_id) as n from excerpts where published_on is null and ${set.holds(sql`excerpts.rid`)}`.execute(db)
  return rows[0]?.n ?? 0
}
