import type { Kysely } from 'kysely'
import { type ArticleColumns, articleColumns } from '@/lib/store/article-columns'
import { ranksOfArticles } from '@/lib/store/article-ranks'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import type { RankSet } from '@/lib/store/rank-set'

/** Do articles without a printed day matter? */
export const isOfDates = ({ from, to }: Filters): boolean => from !== undefined || to !== undefined

/** The excerpts of articles without a printed day. */
export const undatedExcerpts = oncePerRevision(async (db) => (await ranksOfArticles(db, { lacking: 'published_on' })) as RankSet)

/** The place of the article of an excerpt. */
function articleOf({ starts }: ArticleColumns, rank: number): number {
  let [low, high] = [0, starts.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= rank) low = middle
    else high = middle
  }
  return low
}

/** Of how many articles some excerpts are. */
export async function countArticles(db: Kysely<Database>, ranks: readonly number[]): Promise<number> {
  const articles = await articleColumns(db)
  return new Set(ranks.map((rank) => articleOf(articles, rank))).size
}
