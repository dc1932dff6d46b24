import type { RankSet } from './rank-set'
import type { Numbers } from './result-columns'

/**
 * How many pairs of an excerpt, by its rank, and a place there are of each place.
 * @param size how many places there are
 * @param set the excerpts that count; undefined for all
 */
export function countPlaces(ranks: Numbers, places: Numbers | Uint16Array, size: number, set: RankSet | undefined): Uint32Array {
  const counts = new Uint32Array(size)
  for (let at = 0; at < ranks.length; at += 1) {
    if (set && !set.has(ranks[at] as number)) continue
    const place = places[at] as number
    counts[place] = (counts[place] as number) + 1
  }
  return counts
}
