import { type Interval, LEVEL } from './interval'

/** A source of numbers from 0 to below 1. */
export type Random = () => number

/** How often a sample is drawn anew. */
export const RESAMPLES = 1_000

/**
 * Samples of the size of the first, drawn from it with replacement: Efron, B. (1979), Bootstrap methods: another look at the jackknife,
 * Annals of Statistics 7, 1–26. What is drawn must be independent of one another; observations that come in clusters are drawn by cluster.
 * @yields how often each of `size` things was drawn; the same array each time
 */
export function* resamples(size: number, random: Random, count = RESAMPLES): Generator<Uint32Array> {
  const drawn = new Uint32Array(size)
  for (let at = 0; at < count; at += 1) {
    drawn.fill(0)
    for (let draw = 0; draw < size; draw += 1) {
      const place = Math.floor(random() * size)
      drawn[place] = (drawn[place] ?? 0) + 1
    }
    yield drawn
  }
}

/**
 * What the rows of a table sum up to, column by column, in each resample of the rows.
 * @param rows of one width
 */
export function resampledSums(rows: readonly Float64Array[], width: number, random: Random): Float64Array[] {
  return Array.from(resamples(rows.length, random), (drawn) => {
    const sums = new Float64Array(width)
    for (let at = 0; at < rows.length; at += 1) {
      const times = drawn[at] as number
      if (times === 0) continue
      const row = rows[at] as Float64Array
      for (let column = 0; column < width; column += 1) sums[column] = (sums[column] as number) + times * (row[column] as number)
    }
    return sums
  })
}

/** The value below which a share of the sorted values lies, interpolated: type 7 of Hyndman, R. J., and Fan, Y. (1996), American Statistician 50, 361–365. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** The middle of what resampling gave, at the level of all intervals. */
export function percentileInterval(values: Iterable<number>): Interval {
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, (1 - LEVEL) / 2), high: quantile(sorted, (1 + LEVEL) / 2) }
}
