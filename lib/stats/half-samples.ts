import type { Random } from './bootstrap'

/** How often a sample is divided anew. */
export const DIVISIONS = 500

/**
 * Sums of the rows of a table in two halves that chance makes, column by column, again and again: McCarthy, P. J. (1969), Pseudo-replication: half
 * samples, Review of the International Statistical Institute 37, 239–264. Half the difference of the halves' means varies as the mean of the whole sample
 * does. Of an odd number of rows one half has one row more. What is divided must be independent of one another; clusters stay whole.
 * @param rows of one width, two at least
 * @returns pairs of sums, `DIVISIONS` of them
 */
export function dividedSums(rows: readonly Float64Array[], width: number, random: Random): [Float64Array, Float64Array][] {
  const order = Uint32Array.from(rows, (_, at) => at)
  const half = rows.length >> 1
  return Array.from({ length: DIVISIONS }, () => {
    shuffleFirst(order, half, random)
    const sums: [Float64Array, Float64Array] = [new Float64Array(width), new Float64Array(width)]
    for (let place = 0; place < order.length; place += 1) addTo(sums[place < half ? 0 : 1], rows[order[place] as number] as Float64Array)
    return sums
  })
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

function addTo(sums: Float64Array, row: Float64Array): void {
  for (let column = 0; column < sums.length; column += 1) sums[column] = (sums[column] as number) + (row[column] as number)
}
