import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { type RankSet, readRanks } from '@/lib/store/rank-set'
import { readColumns } from '@/lib/store/result-columns'

/** Do articles without a printed day matter? */
export const isOfDates = ({ from, to }: Filters): boolean => from !== undefined || to !== undefined

/** The excerpts of articles without a printed day. */
export const undatedRanks = oncePerRevision(
  (db): Promise<RankSet> => readRanks(db, sql`select rid from excerpts where published_on is null`),
)

/** The first excerpt of each such article, in order; those of an article stand together. */
const firstRanks = oncePerRevision(async (db): Promise<Int32Array> => {
  const { first } = await readColumns(
    db,
    sql`select cast(min(rid) as integer) as first from excerpts where published_on is null group by article_id order by first`,
  )
  return first as Int32Array
})

/** How many of the numbers, which grow, are no higher. */
function countUpTo(numbers: Int32Array, highest: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= highest) low = middle + 1
    else high = middle
  }
  return low
}

/** Of how many articles without a printed day some excerpts of such articles are. */
export async function countArticles(db: Kysely<Database>, ranks: readonly number[]): Promise<number> {
  const firsts = await firstRanks(db)
  return new Set(ranks.map((rank) => countUpTo(firsts, rank))).size
}
