import { type RawBuilder, sql } from 'kysely'
import { reviewedIn } from './frame-facts'
import type { Reading } from './view'

/** What stands in one article, or in a group of them. */
export interface ArticleCluster {
  /** Reviewed excerpts. */
  size: number
  /** Excerpts by frame. */
  frames: Map<string, number>
}

/** More articles than this are dealt into as many groups by the rank of their first excerpt, and the groups resampled: a prime, so that no rhythm of the ranks shows. */
const MAX_CLUSTERS = 61

interface StoredCount {
  outlet: string
  cluster: number
  code: string | null
  n: number
}

const clustersQuery = (reading: Reading, facts: RawBuilder<unknown>, outlets: readonly string[]) => sql<StoredCount>`
  with facts as (${facts}),
  coded as (select distinct facts.rid, facts.code, facts.article from facts where facts.outlet in (${sql.join(outlets)})),
  articles as (
    select reviews.outlet_id as outlet, reviews.article_id as article, count(*) as size, min(reviews.rid) as first
    from reviews where ${reviewedIn(reading)} and reviews.outlet_id in (${sql.join(outlets)})
    group by reviews.outlet_id, reviews.article_id
  ),
  dealt as (
    select outlet, article, size,
      case when count(*) over (partition by outlet) > ${sql.lit(MAX_CLUSTERS)} then first % ${sql.lit(MAX_CLUSTERS)} else first end as cluster
    from articles
  )
  select outlet, cluster, null as code, cast(sum(size) as bigint) as n from dealt group by outlet, cluster
  union all
  select dealt.outlet, dealt.cluster, coded.code, count(*) as n
  from coded join dealt on dealt.article = coded.article group by dealt.outlet, dealt.cluster, coded.code
  order by outlet, cluster, code nulls first`

/**
 * The articles of each outlet with their frames, as resampling needs them: at most 61 clusters, in an order of their own.
 * Many articles in random groups give the same spread: Wolter, K. M. (2007), Introduction to Variance Estimation, §2.3.
 * @param facts with the columns `rid`, `outlet`, `code` and `article`
 */
export async function articleClusters(
  reading: Reading,
  facts: RawBuilder<unknown>,
  outlets: readonly string[],
): Promise<Map<string, ArticleCluster[]>> {
  const clusters = new Map<string, ArticleCluster[]>(outlets.map((outlet) => [outlet, []]))
  if (outlets.length === 0) return clusters
  const { rows } = await clustersQuery(reading, facts, outlets).execute(reading.db)
  for (const { outlet, code, n } of rows) {
    const ofOutlet = clusters.get(outlet)
    if (code === null) ofOutlet?.push({ size: n, frames: new Map() })
    else ofOutlet?.at(-1)?.frames.set(code, n)
  }
  return clusters
}
