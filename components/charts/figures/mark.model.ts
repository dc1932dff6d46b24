import type { FigureRow } from '@/lib/views/rows/figures'

/** What is drawn for a claim, in the metric's unit. A claim without a number has no mark: it is never given a position. */
export type Mark =
  | { shape: 'dot'; at: number }
  | { shape: 'bound'; at: number; direction: 'up' | 'down'; includes: boolean }
  | { shape: 'range'; from: number; to: number }
  | { shape: 'points'; at: number[] }

/** The mark of a claim, or null where it states no number. */
export function markOf({ comparator, value, low, high, values }: FigureRow): Mark | null {
  if (comparator === 'range') return low === null || high === null ? null : { shape: 'range', from: low, to: high }
  if (comparator === 'one_of') return values?.length ? { shape: 'points', at: [...values].sort((a, b) => a - b) } : null
  if (value === null || comparator === 'vague' || comparator === 'unknown') return null
  switch (comparator) {
    case 'more_than':
      return { shape: 'bound', at: value, direction: 'up', includes: false }
    case 'at_least':
      return { shape: 'bound', at: value, direction: 'up', includes: true }
    case 'less_than':
      return { shape: 'bound', at: value, direction: 'down', includes: false }
    case 'at_most':
      return { shape: 'bound', at: value, direction: 'down', includes: true }
    default:
      return { shape: 'dot', at: value }
  }
}

/** Lowest and highest number that a mark names. */
export function extentOf(mark: Mark): readonly [number, number] {
  if (mark.shape === 'range') return [mark.from, mark.to]
  if (mark.shape === 'points') return [mark.at[0] ?? 0, mark.at.at(-1) ?? 0]
  return [mark.at, mark.at]
}

/** One number that stands for the mark where marks are ordered or compared: the middle of a range, the bound itself. */
export function middleOf(mark: Mark): number {
  const [from, to] = extentOf(mark)
  return (from + to) / 2
}
