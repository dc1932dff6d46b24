import { type RawBuilder, sql } from 'kysely'
import { areCounted } from './frame-sources'
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

/** The cluster of an article of an outlet, by the rank of its first excerpt. */
const clusterOf = (outlet: string, first: string) => sql`
  case when ${sql.ref(outlet)} in (select outlet from many) then ${sql.ref(first)} % ${sql.lit(MAX_CLUSTERS)} else ${sql.ref(first)} end`

/** What was found, by cluster. */
const foundClusters = (reading: Reading, found: RawBuilder<unknown>) =>
  areCounted(reading)
    ? sql`select found.outlet, ${clusterOf('found.outlet', 'found.place')} as cluster, found.code, found.n from (${found}) as found`
    : sql`select dealt.outlet, dealt.cluster, found.code, found.n from (${found}) as found join dealt on dealt.place = found.place`

const clustersQuery = (reading: Reading, found: RawBuilder<unknown>, outlets: readonly string[]) => sql<StoredCount>`
  with articles as (${reviewedArticles(reading)}),
  many as (select outlet from articles group by outlet having count(*) > ${sql.lit(MAX_CLUSTERS)}),
  dealt as (
    select outlet, place, size, ${clusterOf('articles.outlet', 'articles.first')} as cluster from articles where outlet in (${sql.join(outlets)})
  ),
  found as (${foundClusters(reading, found)})
  select outlet, cluster, null as code, cast(sum(size) as bigint) as n from dealt group by outlet, cluster
  union all
  select outlet, cluster, code, cast(sum(n) as bigint) as n from found where outlet in (${sql.join(outlets)}) group by outlet, cluster, code
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
