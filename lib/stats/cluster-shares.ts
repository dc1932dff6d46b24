import { percentileInterval, type Random, RESAMPLES, resamples } from './bootstrap'
import type { Interval } from './interval'
import { wilsonInterval } from './wilson'

/** What was found in one cluster of observations: `count` of them have `item`, an index. */
export interface Found {
  item: number
  count: number
}
export interface Cluster {
  /** Observations, whatever they have. */
  size: number
  found: readonly Found[]
}

/** Fewer clusters than this have too few different resamples (four: 35) for percentiles to mean anything. */
export const MIN_CLUSTERS = 5

/** Per item, its share of the observations in each resample of the clusters. */
function resampledShares(clusters: readonly Cluster[], items: number, random: Random): Float64Array[] {
  const shares = Array.from({ length: items }, () => new Float64Array(RESAMPLES))
  const sums = new Float64Array(items)
  let at = 0
  for (const drawn of resamples(clusters.length, random)) {
    let size = 0
    sums.fill(0)
    for (const [place, cluster] of clusters.entries()) {
      const times = drawn[place] ?? 0
      if (times === 0) continue
      size += times * cluster.size
      for (const { item, count } of cluster.found) sums[item] = (sums[item] ?? 0) + times * count
    }
    for (const [item, ofItem] of shares.entries()) ofItem[at] = (sums[item] ?? 0) / size
    at += 1
  }
  return shares
}

/**
 * Intervals of shares of observations that come in clusters, such as excerpts in articles. From five clusters on, clusters are resampled and the
 * percentiles taken: Davison, A. C., and Hinkley, D. V. (1997), Bootstrap Methods and their Application, §3.8. Where that says nothing, because there
 * are fewer clusters or an item is in no observation or in all, Wilson's interval with the number of clusters in place of that of observations: as if
 * the observations of a cluster were all alike, the effective sample size being the least it can be (Kish, L. (1965), Survey Sampling, §5.4).
 * Percentiles of few clusters are somewhat too narrow.
 * @param items how many items there are
 * @returns an interval per item, 0 to 1
 */
export function clusterShareIntervals(clusters: readonly Cluster[], items: number, random: Random): Interval[] {
  const size = clusters.reduce((sum, cluster) => sum + cluster.size, 0)
  const counts = new Float64Array(items)
  for (const { found } of clusters) for (const { item, count } of found) counts[item] = (counts[item] ?? 0) + count
  const resampled = clusters.length < MIN_CLUSTERS ? null : resampledShares(clusters, items, random)
  return Array.from(counts, (count, item) => {
    const values = resampled?.[item]
    return values && count > 0 && count < size ? percentileInterval(values) : wilsonInterval(size === 0 ? 0 : count / size, clusters.length)
  })
}
