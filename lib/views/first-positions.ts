import { countPlaces } from '@/lib/store/count-places'
import type { RankSet } from '@/lib/store/rank-set'
import { firstInOrder } from './first-rows'
import type { PositionColumns } from './position-columns'

/** What a scope leaves of all positions: the excerpts, and by their places the events; undefined for all. */
export interface ChosenPositions {
  readonly excerpts: RankSet | undefined
  readonly events: Uint8Array | undefined
}

/** The first rows of a table, with the positions that they are made of and all that these may be in conflict with. */
export interface FirstPositions {
  /** In their order. */
  readonly rows: readonly number[]
  /** The numbers of the positions of the same actors toward the same targets, in order. */
  readonly fids: readonly number[]
  /** How many rows there are in all. */
  readonly total: number
}

/** The first rows in the order that is asked for; all orders end with that of actors, in which rows are numbered. */
function firstRows(
  { stances, columns }: PositionColumns,
  counts: Uint32Array,
  found: Int32Array,
  sort: string,
  top: number,
): readonly number[] {
  const first = (rankOf: (row: number) => number) => firstInOrder([...found], rankOf, (a, b) => rankOf(a) - rankOf(b) || a - b, top)
  if (sort === 'stance') return first((row) => stances[row] as number)
  if (sort === 'outlet') return first((row) => columns[row] as number)
  if (sort !== 'statements') return [...found.subarray(0, top)]
  const highest = counts.reduce((most, count) => Math.max(most, count), 0)
  return first((row) => highest - (counts[row] as number))
}

const isOfEvents = ({ events: eventOf }: PositionColumns, { events }: ChosenPositions, row: number): boolean =>
  !events || events[eventOf[row] as number] === 1

/** The rows with a position among those chosen, in the order of actors. */
function foundRows(all: PositionColumns, chosen: ChosenPositions, counts: Uint32Array): Int32Array {
  const found = new Int32Array(counts.length)
  let n = 0
  for (let row = 0; row < counts.length; row += 1) {
    if (counts[row] === 0 || !isOfEvents(all, chosen, row)) continue
    found[n] = row
    n += 1
  }
  return found.subarray(0, n)
}

/** Finds the first rows, and the positions that tell what stands behind them. */
export function firstPositions(all: PositionColumns, chosen: ChosenPositions, sort: string, top: number): FirstPositions {
  const { ranks, rowOf, subjects } = all
  const counts = countPlaces(ranks, rowOf, subjects.length, chosen.excerpts)
  const found = foundRows(all, chosen, counts)
  const rows = firstRows(all, counts, found, sort, top)
  const areWanted = new Uint8Array(subjects.length)
  for (const row of rows) areWanted[subjects[row] as number] = 1
  for (const row of found) counts[row] = areWanted[subjects[row] as number] as number
  return { rows, fids: fidsOf(all, chosen, counts), total: found.length }
}

/** The chosen positions of the rows that are marked with 1. */
function fidsOf(all: PositionColumns, chosen: ChosenPositions, marks: Uint32Array): number[] {
  const { ranks, rowOf } = all
  const { excerpts } = chosen
  const fids: number[] = []
  for (let fid = 0; fid < ranks.length; fid += 1) {
    const row = rowOf[fid] as number
    if (marks[row] === 1 && isOfEvents(all, chosen, row) && (!excerpts || excerpts.has(ranks[fid] as number))) fids.push(fid)
  }
  return fids
}

/** The ranks of the chosen positions among some excerpts. */
export function ranksAmong(all: PositionColumns, chosen: ChosenPositions, some: RankSet): number[] {
  const { ranks, rowOf } = all
  const { excerpts } = chosen
  const found: number[] = []
  for (let fid = 0; fid < ranks.length; fid += 1) {
    const rank = ranks[fid] as number
    if (some.has(rank) && (!excerpts || excerpts.has(rank)) && isOfEvents(all, chosen, rowOf[fid] as number)) found.push(rank)
  }
  return found
}
