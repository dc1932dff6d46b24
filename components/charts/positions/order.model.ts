import { STANCE_ORDER, stanceRank } from '@/components/charts/stance-words'
import type { PositionRow } from '@/lib/views/rows/positions'

export const POSITION_SORTS = ['stance', 'name', 'kind', 'outlets'] as const
export type PositionSort = (typeof POSITION_SORTS)[number]

/** The sort that the URL names, or the default. */
export function positionSort(sort: string | undefined): PositionSort {
  return POSITION_SORTS.find((known) => known === sort) ?? 'stance'
}

/** What an actor is ordered by. */
export interface Sortable {
  actor: string
  name: string
  kind: string
  outlets: number
  cells: readonly (readonly PositionRow[])[]
}

/** The stance that places an actor: the first that is held, else the first that is stated in another way. */
function placeOf({ cells }: Sortable): number {
  return Math.min(...cells.flat().map((row) => stanceRank(row.stance) + (row.modality === 'holds' ? 0 : STANCE_ORDER.length)))
}

const byName = (a: Sortable, b: Sortable) => a.name.localeCompare(b.name, 'en') || a.actor.localeCompare(b.actor, 'en')

/** Every order ends with the name, so that it is one order. */
export const COMPARE: Record<PositionSort, (a: Sortable, b: Sortable) => number> = {
  name: byName,
  kind: (a, b) => a.kind.localeCompare(b.kind, 'en') || byName(a, b),
  outlets: (a, b) => b.outlets - a.outlets || byName(a, b),
  stance: (a, b) => placeOf(a) - placeOf(b) || byName(a, b),
}

/** Inside a cell: earlier statements first, then from consent to refusal. */
export function bySequence(a: PositionRow, b: PositionRow): number {
  return (a.sequence ?? 0) - (b.sequence ?? 0) || stanceRank(a.stance) - stanceRank(b.stance) || a.modality.localeCompare(b.modality, 'en')
}

/** Whether `b` is said to come after `a`: by its place in the series of one text, else by its day. Days are compared as far as both are known. */
function isAfter(b: PositionRow, a: PositionRow): boolean {
  const isOneText = a.article !== null && a.article === b.article
  if (isOneText && a.sequence !== null && b.sequence !== null) return b.sequence > a.sequence
  if (a.as_of === null || b.as_of === null) return false
  const known = Math.min(a.as_of.length, b.as_of.length)
  return b.as_of.slice(0, known) > a.as_of.slice(0, known)
}

/** A withdrawal comes after what it withdraws, unless the text orders them otherwise. */
const withdraws = (b: PositionRow, a: PositionRow) =>
  b.modality === 'withdrawn' && a.modality === 'holds' && b.stance === a.stance && !isAfter(a, b)

/** Of one actor's stances toward one target in one column those that nothing said there comes after. */
export function lastStances(rows: readonly PositionRow[]): PositionRow[] {
  return rows.filter((row) => !rows.some((other) => isAfter(other, row) || withdraws(other, row)))
}
