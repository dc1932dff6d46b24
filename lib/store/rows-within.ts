import type { RankSet } from './rank-set'
import type { Numbers } from './result-columns'

/** The first place of growing numbers where one is not below another. */
function placeOf(numbers: Numbers, sought: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < sought) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where rows that may be in a set begin, and behind which they end: under dates that is a small part of all.
 * @param ranks those of the excerpts of the rows, in order
 * @param set undefined for all
 */
export function rowsWithin(ranks: Numbers, set: RankSet | undefined): readonly [start: number, end: number] {
  if (!set) return [0, ranks.length]
  const [start, end] = set.span
  return [placeOf(ranks, start), placeOf(ranks, end)]
}
