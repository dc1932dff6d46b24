import {
  arrowEnd,
  arrowOutline,
  endsOf,
  labelPlace,
  type PlacedMark,
  RADIUS,
  RING,
  type Scale,
} from '@/components/charts/mark-geometry.model'
import { fitted } from '@/lib/drawing/paragraph'
import { lineOf, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import type { Mark } from './mark.model'

const DASHES = '3 2.4'
const LABEL: TextStyle = { size: 13, weight: 600 }

const fillOf = ({ disputed, color }: PlacedMark) => (disputed ? 'var(--paper)' : color)

function dot(x: number, mark: PlacedMark, radius = RADIUS): Shape[] {
  const { y, color, disputed, relayed } = mark
  const circle: Shape = {
    kind: 'circle',
    x,
    y,
    radius: disputed ? radius - 1 : radius,
    fill: fillOf(mark),
    ...(disputed && { stroke: color, strokeWidth: 2 }),
  }
  return relayed ? [circle, { kind: 'circle', x, y, radius: RING, stroke: color, strokeWidth: 1.5, dash: DASHES }] : [circle]
}

function bound(mark: Extract<Mark, { shape: 'bound' }>, placed: PlacedMark, scale: Scale): Shape[] {
  const { y, color, arrow } = placed
  const start = scale(mark.at)
  const outline: Shape = {
    kind: 'path',
    d: arrowOutline(start, arrowEnd(mark, arrow, scale), y),
    fill: fillOf(placed),
    stroke: color,
    strokeWidth: 1.5,
    join: 'round',
  }
  return mark.includes ? [outline, lineOf(start, y - 8, start, y + 8, color, 3)] : [outline]
}

function range(placed: PlacedMark, scale: Scale): Shape[] {
  const { y, color } = placed
  const [from, to] = endsOf(placed, scale)
  const bar = { x: from, y: y - 3, width: Math.max(1, to - from), height: 6 }
  return [
    { kind: 'rect', ...bar, fill: fillOf(placed), stroke: color, strokeWidth: 1.5 },
    ...[from, to].map((x) => lineOf(x, y - 8, x, y + 8, color, 2.5)),
  ]
}

function points(mark: Extract<Mark, { shape: 'points' }>, placed: PlacedMark, scale: Scale): Shape[] {
  const [from, to] = endsOf(placed, scale)
  return [
    lineOf(from, placed.y, to, placed.y, placed.color, 1.5),
    ...mark.at.flatMap((value) => dot(scale(value), { ...placed, relayed: false }, 4.5)),
  ]
}

/** A bar or arrow has no room for a ring: a dashed frame says that it is relayed. */
function relayedFrame(placed: PlacedMark, scale: Scale): Shape[] {
  const [left, right] = endsOf(placed, scale)
  const frame = { x: left - 4, y: placed.y - 11, width: right - left + 8, height: 22, radius: 4 }
  return placed.relayed ? [{ kind: 'rect', ...frame, stroke: placed.color, strokeWidth: 1.5, dash: DASHES }] : []
}

function signOf(placed: PlacedMark, scale: Scale): Shape[] {
  const { mark } = placed
  if (mark.shape === 'dot') return dot(scale(mark.at), placed)
  const frame = relayedFrame(placed, scale)
  if (mark.shape === 'bound') return [...bound(mark, placed, scale), ...frame]
  return mark.shape === 'range' ? [...range(placed, scale), ...frame] : [...points(mark, placed, scale), ...frame]
}

/** One claim with its value beside it. `edge`: how far labels may go, in pixels. */
export function figureMark(placed: PlacedMark, scale: Scale, edge: number): Shape {
  const { x, anchor } = labelPlace(placed, scale, edge)
  const label: Shape = {
    kind: 'text',
    x,
    y: placed.y + 4.5,
    text: fitted(placed.label, LABEL, anchor === 'start' ? edge - x : x),
    style: LABEL,
    fill: 'var(--ink)',
    anchor,
    halo: true,
  }
  return { kind: 'group', x: 0, y: 0, mark: placed.claim, shapes: [...signOf(placed, scale), label] }
}
