import { percentileInterval, type Random, resampledSums } from './bootstrap'
import type { SampledSums } from './count-table'
import type { Interval } from './interval'
import { wilsonInterval } from './wilson'

/** Observations that come together. */
export interface Cluster {
  /** How many there are, whatever they have. */
  readonly size: number
  /** How many of them have each item. */
  readonly counts: ArrayLike<number>
}

/** Fewer clusters than this have too few different resamples (four: 35) for percentiles to mean anything. */
export const MIN_CLUSTERS = 5

/** More clusters than this are dealt into as many groups, and the groups resampled: a prime, so that no rhythm of the ranks shows. */
export const MAX_CLUSTERS = 37

/**
 * The number of what is resampled, a cluster itself or the group that it is dealt into, by its rank. Many clusters in random groups give the same spread:
 * Wolter, K. M. (2007), Introduction to Variance Estimation, §2.3.
 * @param clusters how many there are in all
 */
export const resampledNumber = (rank: number, clusters: number): number => (clusters > MAX_CLUSTERS ? rank % MAX_CLUSTERS : rank)

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
  const rows = clusters.map(({ size, counts }) =>
    Float64Array.from({ length: items + 1 }, (_, at) => (at === 0 ? size : (counts[at - 1] ?? 0))),
  )
  const total = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  const size = total(0)
  const samples = clusters.length < MIN_CLUSTERS ? undefined : resampledSums(rows, items + 1, random)
  return Array.from({ length: items }, (_, item) => {
    const count = total(item + 1)
    if (!samples || count === 0 || count === size) return wilsonInterval(size === 0 ? 0 : count / size, clusters.length)
    return percentileInterval(sharesIn(samples, item + 1))
  })
}

/** What a column has of the first, sample by sample. */
function sharesIn({ width, samples, sums }: SampledSums, column: number): Float64Array {
  const shares = new Float64Array(samples)
  for (let at = 0, start = 0; at < samples; at += 1, start += width) shares[at] = (sums[start + column] as number) / (sums[start] as number)
  return shares
}
