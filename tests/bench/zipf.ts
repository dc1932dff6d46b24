import type { SeededRandom } from '../builders/random'

/**
 * Draws ranks from 0 to `count - 1`; the rank r comes with a probability proportional to 1 / (r + 1) ** exponent (Zipf's law).
 */
export function zipf(random: SeededRandom, count: number, exponent = 1): () => number {
  const cumulative = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent
    cumulative[rank] = sum
  }
  return () => {
    const point = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] as number) < point) low = middle + 1
      else high = middle
    }
    return low
  }
}
