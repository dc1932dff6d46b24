import { type Extent, pathExtent } from './path-extent'
import type { Block, GroupShape, Shape } from './shapes'

/** Part of a picture, as wide as the whole: pixels of the drawing, and the shapes that are seen there. */
export interface Band {
  readonly top: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** What the height of a band comes near to: two are drawn at once, and small ones stay in the processor's reach. */
const HEIGHT = 400
/** How far from its place a cut is made so that nothing small lies across it. */
const SEARCHED = 100
/** Taller shapes lie across cuts. */
const SMALL = 200
/** Pixels beside a shape that it may touch. */
const AROUND = 2

function bareExtent(shape: Exclude<Shape, GroupShape>): Extent {
  if (shape.kind === 'text') return [shape.y - 1.3 * shape.style.size, shape.y + 0.5 * shape.style.size]
  if (shape.kind === 'circle') return [shape.y - shape.radius, shape.y + shape.radius]
  if (shape.kind === 'path' || shape.kind === 'outline') return pathExtent(shape.d)
  return [shape.y, shape.y + shape.height]
}

function groupExtent({ y, scale = 1, shapes }: GroupShape): Extent {
  const held = shapes.map(extentOf)
  return [y + scale * Math.min(...held.map(([top]) => top)), y + scale * Math.max(...held.map(([, bottom]) => bottom))]
}

const extents = new WeakMap<Shape, Extent>()

/** The heights between which a shape is drawn. */
function extentOf(shape: Shape): Extent {
  const before = extents.get(shape)
  if (before) return before
  const [top, bottom] = shape.kind === 'group' ? groupExtent(shape) : bareExtent(shape)
  // A corner of a line reaches up to four times the half of its width (SVG 2, stroke-miterlimit).
  const room = shape.kind === 'group' ? 0 : AROUND + ('strokeWidth' in shape ? 2 * (shape.strokeWidth ?? 1) : 0)
  const extent: Extent = [top - room, bottom + room]
  extents.set(shape, extent)
  return extent
}

/** Marks the heights at which a cut would go through a small shape. */
function markSmall(shapes: readonly Shape[], taken: Uint8Array, y = 0, scale = 1): void {
  for (const shape of shapes) {
    const [top, bottom] = extentOf(shape)
    if (scale * (bottom - top) < SMALL)
      taken.fill(1, Math.max(0, Math.floor(y + scale * top) + 1), Math.max(0, Math.ceil(y + scale * bottom)))
    else if (shape.kind === 'group') markSmall(shape.shapes, taken, y + scale * shape.y, scale * (shape.scale ?? 1))
  }
}

/** The free height nearest to a wished one; itself where there is none near. */
function nearestFree(wished: number, taken: Uint8Array): number {
  for (let away = 0; away <= SEARCHED; away += 1) {
    if (!taken[wished - away]) return wished - away
    if (!taken[wished + away]) return wished + away
  }
  return wished
}

/** The shapes that are seen between two heights; a group that lies across one of them falls into two. */
function shapesBetween(shapes: readonly Shape[], from: number, to: number): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    const [top, bottom] = extentOf(shape)
    if (top > to || bottom < from) return []
    if (shape.kind !== 'group' || (top >= from && bottom <= to)) return [shape]
    const { y, scale = 1 } = shape
    return [{ ...shape, shapes: shapesBetween(shape.shapes, (from - y) / scale, (to - y) / scale) }]
  })
}

/**
 * A drawing from above to below in bands of whole pixels, cut between its shapes where that is possible: resvg rounds what lies across a cut
 * in another way, by which a few of its pixels differ a little.
 */
export function bandsOf({ height, shapes }: Block): Band[] {
  const tall = Math.ceil(height)
  const count = Math.max(1, Math.round(tall / HEIGHT))
  const taken = new Uint8Array(tall)
  if (count > 1) markSmall(shapes, taken)
  const cuts = Array.from({ length: count - 1 }, (_, at) => nearestFree(Math.round(((at + 1) * tall) / count), taken))
  const edges = [0, ...cuts, tall]
  return edges.slice(1).map((bottom, at) => {
    const top = edges[at] ?? 0
    return { top, height: bottom - top, shapes: shapesBetween(shapes, top, bottom) }
  })
}
