import { CountTable, type SampledSums } from './count-table'
import { type Interval, LEVEL } from './interval'

/** A source of numbers from 0 to below 1. */
export type Random = () => number

/** How often a sample is drawn anew. */
export const RESAMPLES = 1_000

/** As many things as there are, drawn from them with replacement: how often each was. */
function drawInto(drawn: Uint32Array, random: Random): void {
  drawn.fill(0)
  for (let draw = 0; draw < drawn.length; draw += 1) {
    const place = Math.floor(random() * drawn.length)
    drawn[place] = (drawn[place] as number) + 1
  }
}

/**
 * Samples of the size of the first, drawn from it with replacement: Efron, B. (1979), Bootstrap methods: another look at the jackknife,
 * Annals of Statistics 7, 1–26. What is drawn must be independent of one another; observations that come in clusters are drawn by cluster.
 * @yields how often each of `size` things was drawn; the same array each time
 */
export function* resamples(size: number, random: Random, count = RESAMPLES): Generator<Uint32Array> {
  const drawn = new Uint32Array(size)
  for (let at = 0; at < count; at += 1) {
    drawInto(drawn, random)
    yield drawn
  }
}

/**
 * What the rows of a table sum up to, column by column, in each resample of the rows.
 * @param rows of one width, of whole numbers
 */
export function resampledSums(rows: readonly Float64Array[], width: number, random: Random): SampledSums {
  const table = new CountTable(rows, width)
  const drawn = new Uint32Array(rows.length)
  return table.sums(RESAMPLES, () => {
    drawInto(drawn, random)
    for (let at = 0; at < drawn.length; at += 1) if (drawn[at] !== 0) table.add(at, drawn[at] as number)
  })
}

/** Brings the value that stands at `place` when all are sorted there, none behind it smaller: Hoare, C. A. R. (1961), Algorithm 65: Find, Communications of the ACM 4, 321–322. */
function bring(values: Float64Array, place: number): void {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[place] as number
    let [up, down] = [low, high]
    while (up <= down) {
      while ((values[up] as number) < pivot) up += 1
      while ((values[down] as number) > pivot) down -= 1
      if (up > down) break
      const held = values[up] as number
      values[up] = values[down] as number
      values[down] = held
      up += 1
      down -= 1
    }
    if (down < place) low = up
    if (up > place) high = down
  }
}

/**
 * The value that stands at a place when all are sorted.
 * @param values more than `place`, in any order, none NaN; left in another
 */
export function orderStatistic(values: Float64Array, place: number): number {
  bring(values, place)
  return values[place] as number
}

/**
 * The value below which a share of the values lies, interpolated: type 7 of Hyndman, R. J., and Fan, Y. (1996), American Statistician 50, 361–365.
 * @param values in any order, none NaN; left in another
 */
export function quantile(values: Float64Array, share: number): number {
  if (values.length === 0) return Number.NaN
  const place = (values.length - 1) * share
  const first = Math.floor(place)
  const below = orderStatistic(values, first)
  if (first === place) return below
  let above = values[first + 1] as number
  for (let at = first + 2; at < values.length; at += 1) if ((values[at] as number) < above) above = values[at] as number
  return below + (above - below) * (place - first)
}

/** The middle of what resampling gave, at the level of all intervals. */
export function percentileInterval(values: ArrayLike<number>): Interval {
  const others = Float64Array.from(values)
  return { low: quantile(others, (1 - LEVEL) / 2), high: quantile(others, (1 + LEVEL) / 2) }
}
