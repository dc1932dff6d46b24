import type { Random } from './bootstrap'
import { CountTable, type SampledSums } from './count-table'

/** How often a sample is divided anew. */
export const DIVISIONS = 500

/**
 * Sums of the rows of a table in two halves that chance makes, column by column, again and again: McCarthy, P. J. (1969), Pseudo-replication: half
 * samples, Review of the International Statistical Institute 37, 239–264. Half the difference of the halves' means varies as the mean of the whole sample
 * does. Of an odd number of rows one half has one row more. What is divided must be independent of one another; clusters stay whole.
 * @param rows of one width, of whole numbers, two at least
 * @returns the sums of either half, `DIVISIONS` of them
 */
export function dividedSums(rows: readonly Float64Array[], width: number, random: Random): [SampledSums, SampledSums] {
  const order = Uint32Array.from(rows, (_, at) => at)
  const half = rows.length >> 1
  const table = new CountTable(rows, width)
  const first = table.sums(DIVISIONS, () => {
    shuffleFirst(order, half, random)
    for (let place = 0; place < half; place += 1) table.add(order[place] as number, 1)
  })
  return [first, restOf(first, rows)]
}

/** The first steps of a Fisher–Yates shuffle: which things are among the first is left to chance. */
function shuffleFirst(order: Uint32Array, count: number, random: Random): void {
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (order.length - place))
    const held = order[place] as number
    order[place] = order[other] as number
    order[other] = held
  }
}

/** What all rows have beside what the samples have. */
function restOf({ width, samples, sums }: SampledSums, rows: readonly Float64Array[]): SampledSums {
  const rest = new Float64Array(sums.length)
  for (let column = 0; column < width; column += 1) {
    const whole = rows.reduce((sum, row) => sum + (row[column] as number), 0)
    for (let at = column; at < rest.length; at += width) rest[at] = whole - (sums[at] as number)
  }
  return { width, samples, sums: rest }
}
