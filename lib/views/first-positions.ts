import { countPlaces } from '@/lib/store/count-places'
import type { RankSet } from '@/lib/store/rank-set'
import { firstInOrder } from './first-rows'
import type { PositionColumns } from './position-columns'

/** Positions of a set of excerpts, of all where there is none, by row. */
export const countRows = ({ ranks, rowOf, subjects }: PositionColumns, set: RankSet | undefined): Uint32Array =>
  countPlaces(ranks, rowOf, subjects.length, set)

/** The first rows in the order that is asked for; all orders end with that of actors, in which rows are numbered. */
function firstRows(
  { stances, columns }: PositionColumns,
  counts: Uint32Array,
  found: readonly number[],
  sort: string,
  top: number,
): number[] {
  const first = (rankOf: (row: number) => number) => firstInOrder(found, rankOf, (a, b) => rankOf(a) - rankOf(b) || a - b, top)
  if (sort === 'stance') return first((row) => stances[row] as number)
  if (sort === 'outlet') return first((row) => columns[row] as number)
  if (sort !== 'statements') return found.slice(0, top)
  const highest = counts.reduce((most, count) => Math.max(most, count), 0)
  return first((row) => highest - (counts[row] as number))
}

/**
 * The positions behind the first rows of a table and all that these may be in conflict with: those of the same actors toward the same targets.
 * @param set the excerpts that the filters leave; undefined for all
 * @param counts their positions by row
 * @returns the numbers of the positions, and how many rows there are in all
 */
export function firstPositions(
  all: PositionColumns,
  set: RankSet | undefined,
  counts: Uint32Array,
  sort: string,
  top: number,
): { fids: number[]; total: number } {
  const { ranks, rowOf, subjects } = all
  const found = Array.from(counts.keys()).filter((row) => counts[row] !== 0)
  const wanted = new Uint8Array(subjects.length)
  for (const row of firstRows(all, counts, found, sort, top)) wanted[subjects[row] as number] = 1
  const fids: number[] = []
  for (let fid = 0; fid < ranks.length; fid += 1) {
    const isWanted = wanted[subjects[rowOf[fid] as number] as number] === 1
    if (isWanted && (!set || set.has(ranks[fid] as number))) fids.push(fid)
  }
  return { fids, total: found.length }
}
