import { sql } from 'kysely'
import { doublyReviewed, foundBy } from '@/lib/views/reliability'
import type { Reading } from '@/lib/views/view'

/** Excerpts of an article that both coders reviewed with a codebook. */
export interface DoublyReviewed {
  article: string
  codebook: string
  n: number
}

/** Those of them in which both, the first or the second alone found a code. */
export interface FoundByCoders {
  article: string
  code: string
  both: number
  only_a: number
  only_b: number
}

/** What each article adds to the rows of `reliability`. */
export async function agreementByArticle(reading: Reading): Promise<{ reviewed: DoublyReviewed[]; found: FoundByCoders[] }> {
  const reviewed = sql<DoublyReviewed>`
    select excerpts.article_id as article, doubly.codebook, count(*) as n
    from (${doublyReviewed(reading)}) as doubly join excerpts on excerpts.rid = doubly.rid group by 1, 2 order by 1, 2`
  const found = sql<FoundByCoders>`
    with doubly as (${doublyReviewed(reading)})
    select excerpts.article_id as article, found.code, count(*) filter (where by_a and by_b) as "both",
      count(*) filter (where by_a and not by_b) as only_a, count(*) filter (where by_b and not by_a) as only_b
    from (${foundBy(reading)}) as found join excerpts on excerpts.rid = found.rid group by 1, 2 order by 1, 2`
  const [of, by] = await Promise.all([reviewed.execute(reading.db), found.execute(reading.db)])
  return { reviewed: of.rows, found: by.rows }
}
