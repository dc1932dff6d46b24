import { groupBy } from '@/components/charts/group-by'
import { chainKey, countAccounts, originatorKey } from '@/components/charts/voice-chain'
import type { FigureRow } from '@/lib/views/rows/figures'
import { extentOf, markOf, middleOf } from './mark.model'

/** Claims with the same key speak of the same quantity: metric, event, subject and scope, by one coder. */
export function quantityKey(row: FigureRow): string {
  return [row.metric, row.event, row.subject ?? '', row.scope ?? '', row.coder].join('~')
}

/** The number that places a claim among others; below all numbers where it states none. */
export function sizeOf(row: FigureRow): number {
  const mark = markOf(row)
  return mark ? middleOf(mark) : Number.NEGATIVE_INFINITY
}

export function largestOf(rows: readonly FigureRow[]): number {
  return Math.max(...rows.map(sizeOf))
}

/** From the largest down; claims without a number last. */
export function byValue(a: FigureRow, b: FigureRow): number {
  const [left, right] = [sizeOf(a), sizeOf(b)]
  return left === right ? 0 : right - left
}

/** Without what the same text on the same word says otherwise later: an account that moves is where it ends. */
export function lastOfSeries(rows: readonly FigureRow[]): FigureRow[] {
  const seriesKey = (row: FigureRow) => `${quantityKey(row)}~${row.article}~${chainKey(row)}`
  const last = new Map<string, number>()
  for (const row of rows) last.set(seriesKey(row), Math.max(row.sequence ?? 0, last.get(seriesKey(row)) ?? 0))
  return rows.filter((row) => row.sequence === null || row.sequence === last.get(seriesKey(row)))
}

const ANSWERS_DIFFER = 0.3
const FREE_TEXT_DIFFERS = 0.05

/**
 * How far apart the accounts of one quantity are, 0 to 1: (highest − lowest) / largest over claims of different originators, of a series the last.
 * Answers in words have no distance: 0.3 when two originators differ, 0.05 for free text, whose wordings always differ.
 */
export function spreadOf(rows: readonly FigureRow[]): number {
  if (countAccounts(rows) < 2) return 0
  const drawn = lastOfSeries(rows).filter((row) => markOf(row) !== null)
  if (drawn.length > 0) return countAccounts(drawn) > 1 ? numericSpread(drawn) : 0
  if (new Set(rows.map((row) => row.answer).filter(Boolean)).size < 2) return 0
  return rows.some((row) => row.metric_kind === 'text') ? FREE_TEXT_DIFFERS : ANSWERS_DIFFER
}

function numericSpread(rows: readonly FigureRow[]): number {
  const extents = rows.map(markOf).flatMap((mark) => (mark ? [extentOf(mark)] : []))
  const low = Math.min(...extents.map(([from]) => from))
  const high = Math.max(...extents.map(([, to]) => to))
  const largest = Math.max(Math.abs(low), Math.abs(high))
  return largest === 0 ? 0 : Math.min(1, (high - low) / largest)
}

/** Claims of one chain: a series in its order, the rest from the largest down. */
function byPlace(a: FigureRow, b: FigureRow): number {
  return (a.sequence ?? 0) - (b.sequence ?? 0) || byValue(a, b) || a.claim.localeCompare(b.claim, 'en')
}

function smallestOf(rows: readonly FigureRow[]): number {
  return Math.min(...rows.map(sizeOf))
}

/** Groups from the largest value down; of equals the one that does not go lower, then by originator, then the shorter way. */
function groupsByValue(rows: readonly FigureRow[], keyOf: (row: FigureRow) => string): FigureRow[][] {
  const byWay = (a: FigureRow, b: FigureRow) =>
    a.outlet.localeCompare(b.outlet, 'en') || a.voices.length - b.voices.length || a.claim.localeCompare(b.claim, 'en')
  const groups = [
    ...groupBy(
      [...rows].sort((a, b) => byValue(a, b) || byWay(a, b)),
      keyOf,
    ).values(),
  ]
  const down = (a: number, b: number) => (a === b ? 0 : b - a)
  const accountOf = ([row]: FigureRow[]) => (row ? originatorKey(row) : '')
  return groups.sort(
    (a, b) => down(largestOf(a), largestOf(b)) || down(smallestOf(a), smallestOf(b)) || accountOf(a).localeCompare(accountOf(b), 'en'),
  )
}

/** The claims of one quantity: originators from the largest value down, under each its chains, under each its series. */
export function inOrder(rows: readonly FigureRow[]): FigureRow[] {
  return groupsByValue(rows, originatorKey).flatMap((account) => groupsByValue(account, chainKey).flatMap((chain) => chain.sort(byPlace)))
}
