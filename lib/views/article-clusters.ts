import { type RawBuilder, sql } from 'kysely'
import { reviewedArticles } from './framed-articles'
import type { Reading } from './view'

/** What stands in one article, or in a group of them. */
export interface ArticleCluster {
  /** Reviewed excerpts. */
  size: number
  /** Excerpts by frame. */
  frames: Map<string, number>
}

/** More articles than this are dealt into as many groups by the rank of their first excerpt, and the groups resampled: a prime, so that no rhythm of the ranks shows. */
const MAX_CLUSTERS = 37

interface StoredCount {
  outlet: string
  cluster: number
  code: string | null
  n: number
}

const clustersQuery = (reading: Reading, found: RawBuilder<unknown>, outlets: readonly string[]) => sql<StoredCount>`
  with articles as (${reviewedArticles(reading)}),
  dealt as (
    select outlet, place, size,
      case when count(*) over (partition by outlet) > ${sql.lit(MAX_CLUSTERS)} then first % ${sql.lit(MAX_CLUSTERS)} else first end as cluster
    from articles where outlet in (${sql.join(outlets)})
  ),
  found as (${found})
  select outlet, cluster, null as code, cast(sum(size) as bigint) as n from dealt group by outlet, cluster
  union all
  select dealt.outlet, dealt.cluster, found.code, cast(sum(found.n) as bigint) as n
  from found join dealt on dealt.place = found.place where found.outlet in (${sql.join(outlets)})
  group by dealt.outlet, dealt.cluster, found.code
  order by outlet, cluster, code nulls first`

/**
 * The articles of each outlet with their frames, as resampling needs them: at most 37 clusters, in an order of their own.
 * Many articles in random groups give the same spread: Wolter, K. M. (2007), Introduction to Variance Estimation, §2.3.
 * @param found excerpts by article and frame: `outlet`, `place`, `code` and `n`
 */
export async function articleClusters(
  reading: Reading,
  found: RawBuilder<unknown>,
  outlets: readonly string[],
): Promise<Map<string, ArticleCluster[]>> {
  const clusters = new Map<string, ArticleCluster[]>(outlets.map((outlet) => [outlet, []]))
  if (outlets.length === 0) return clusters
  const { rows } = await clustersQuery(reading, found, outlets).execute(reading.db)
  for (const { outlet, code, n } of rows) {
    const ofOutlet = clusters.get(outlet)
    if (code === null) ofOutlet?.push({ size: n, frames: new Map() })
    else ofOutlet?.at(-1)?.frames.set(code, n)
  }
  return clusters
}
