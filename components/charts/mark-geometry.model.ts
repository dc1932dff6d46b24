import type { Mark } from '@/components/charts/figures/mark.model'

/** A mark with its place: `x` and `arrow` in the unit of the axis, `y` in pixels. */
export interface PlacedMark {
  claim: string
  x: number
  y: number
  mark: Mark
  label: string
  color: string
  disputed: boolean
  relayed: boolean
  /** Length of a bound's arrow. */
  arrow: number
  /** The mark of the same series before this one. */
  previous: { x: number; y: number } | null
}

/** Left and right end of the axis, and how far labels may go, in pixels. */
export interface Area {
  left: number
  right: number
  edge: number
}

/** Value to pixels. */
export type Scale = (value: number) => number

export const RADIUS = 6.5
/** Of the dashed ring around what is relayed. */
export const RING = 10
const LABEL_GAP = 6
const SHORTEST_ARROW = 26
/** Average width of a character of a label at 13 pixels. */
const CHARACTER = 6.9

/** Where the arrow of a bound ends, in pixels: in proportion to the axis, but long enough to be seen as an arrow. */
export function arrowEnd(mark: Extract<Mark, { shape: 'bound' }>, arrow: number, scale: Scale): number {
  const start = scale(mark.at)
  const length = Math.max(SHORTEST_ARROW, Math.abs(scale(mark.at + arrow) - start))
  return mark.direction === 'up' ? start + length : start - length
}

/** The outline of a bound's arrow on the line `y`. */
export function arrowOutline(start: number, end: number, y: number): string {
  const neck = end + (end > start ? -11 : 11)
  return `M${start} ${y - 3}H${neck}V${y - 7}L${end} ${y}L${neck} ${y + 7}V${y + 3}H${start}Z`
}

/**
 * The dotted line along the row from zero to the mark, or to the label where that comes first.
 * Null where zero is not on the axis: a line from its edge would look like a length that can be compared.
 */
export function guidePath(placed: Parameters<typeof labelPlace>[0] & Pick<PlacedMark, 'y'>, scale: Scale, area: Area): string | null {
  const zero = scale(0)
  if (zero < area.left - 0.5 || zero > area.right + 0.5) return null
  const [left, right] = endsOf(placed, scale)
  if (right < zero) return right + RING < zero ? `M${zero} ${placed.y}H${right + RING}` : null
  const end = Math.min(left - RING, labelPlace(placed, scale, area.edge).left - 4)
  return end > zero ? `M${zero} ${placed.y}H${end}` : null
}

/** The line of a series: down from the earlier mark to this one's row, then along the row, so that it crosses no label. */
export function seriesPath({ previous, x, y }: Pick<PlacedMark, 'previous' | 'x' | 'y'>, scale: Scale): string | null {
  return previous && `M${scale(previous.x)} ${previous.y}V${y}H${scale(x)}`
}

/** Left and right end of a mark in pixels, without its outline. */
export function endsOf({ mark, arrow }: Pick<PlacedMark, 'mark' | 'arrow'>, scale: Scale): readonly [number, number] {
  switch (mark.shape) {
    case 'range':
      return [scale(mark.from), scale(mark.to)]
    case 'points':
      return [scale(mark.at[0] ?? 0), scale(mark.at.at(-1) ?? 0)]
    case 'bound': {
      const ends = [scale(mark.at), arrowEnd(mark, arrow, scale)] as const
      return [Math.min(...ends), Math.max(...ends)]
    }
    default:
      return [scale(mark.at), scale(mark.at)]
  }
}

export interface LabelPlace {
  x: number
  anchor: 'start' | 'end'
  /** Where the label begins, whatever its anchor. */
  left: number
}

/**
 * The label stands to the right of its mark. It goes to the left, if there is room, where it would leave the drawing,
 * whose right edge is `edge`, or stand on the line of a series that comes from the right.
 */
export function labelPlace(
  placed: Pick<PlacedMark, 'mark' | 'arrow' | 'label' | 'x' | 'previous'>,
  scale: Scale,
  edge: number,
): LabelPlace {
  const [left, right] = endsOf(placed, scale)
  const margin = (placed.mark.shape === 'dot' || placed.mark.shape === 'points' ? RING : 4) + LABEL_GAP
  const width = placed.label.length * CHARACTER
  const fromRight = placed.previous !== null && placed.previous.x > placed.x
  const wantsLeft = fromRight || right + margin + width > edge
  if (wantsLeft && left - margin - width > 0) return { x: left - margin, anchor: 'end', left: left - margin - width }
  return { x: right + margin, anchor: 'start', left: right + margin }
}
