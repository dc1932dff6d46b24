/** What a picture is made of. Lengths are pixels, `y` grows downwards; a colour is written as CSS does: `var(--ink)`, `none`. */

/** A drawing that is repeated beside and below itself, from (0, 0). */
export interface Tile {
  /** Tiles of one id are one; ids are of `a-z`, `0-9` and `-`. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly scale: number
  /** By 45 degrees. */
  readonly turned?: boolean
  readonly shapes: readonly Shape[]
}

/** A colour, stripes of it over a tint of it, or tiles. */
export type Paint = string | { readonly hatch: string } | { readonly tile: Tile }

export interface TextStyle {
  readonly size: number
  readonly family?: 'sans' | 'serif'
  readonly weight?: 400 | 600
  readonly italic?: boolean
}

interface Painted {
  readonly fill?: Paint
  readonly stroke?: string
  readonly strokeWidth?: number
  /** Lengths of strokes and gaps: `3 2.4`. */
  readonly dash?: string
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly text: string
  readonly style: TextStyle
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** An outline in the colour of the paper, so that lines below do not cross the letters. */
  readonly halo?: boolean
}

export type RectShape = Painted & {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}
export type CircleShape = Painted & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
export type PathShape = Painted & { readonly kind: 'path'; readonly d: string /** Of corners and ends. */; readonly join?: 'round' }

/** A path that a picture holds once, however often it is drawn. Ids are of `a-z`, `0-9` and `-`; one id is one path. */
export type OutlineShape = Painted & { readonly kind: 'outline'; readonly id: string; readonly d: string }

export interface GroupShape {
  readonly kind: 'group'
  readonly x: number
  readonly y: number
  readonly shapes: readonly Shape[]
  /** The row that the shapes stand for. */
  readonly mark?: string
  /** How much larger the shapes are drawn. */
  readonly scale?: number
}

/** Part of a drawing, seen through a frame: what lies outside `part` is cut off. It holds neither text nor marks. */
export interface WindowShape {
  readonly kind: 'window'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** In the units of the shapes. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly shapes: readonly Shape[]
}

export type Shape = TextShape | RectShape | CircleShape | PathShape | OutlineShape | WindowShape | GroupShape

/** Shapes under one another that need this height, from (0, 0). */
export interface Block {
  readonly height: number
  readonly shapes: readonly Shape[]
}

export const EMPTY: Block = { height: 0, shapes: [] }

export const lineOf = (x1: number, y1: number, x2: number, y2: number, stroke: string, strokeWidth = 1): PathShape => ({
  kind: 'path',
  d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
  fill: 'none',
  stroke,
  strokeWidth,
})

/** Two decimals, which no eye can tell from more. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** The block's shapes at a place. */
export const placed = (x: number, y: number, { shapes }: Pick<Block, 'shapes'>): GroupShape => ({ kind: 'group', x, y, shapes })

/** Blocks under one another. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const shapes: Shape[] = []
  let height = 0
  for (const block of blocks.filter(({ shapes: held }) => held.length > 0)) {
    const top = height === 0 ? 0 : height + gap
    shapes.push(placed(0, top, block))
    height = top + block.height
  }
  return { height, shapes }
}

/** The block with room around it. */
export const padded = (block: Block, { top = 0, bottom = 0, left = 0 }): Block => ({
  height: top + block.height + bottom,
  shapes: [placed(left, top, block)],
})

/** All shapes that hold no others, with the place of their origin and the marks that they belong to. */
export function* eachShape(
  shapes: readonly Shape[],
  x = 0,
  y = 0,
  mark?: string,
): Generator<{ shape: Exclude<Shape, GroupShape | WindowShape>; x: number; y: number; mark?: string }> {
  for (const shape of shapes) {
    if (shape.kind === 'window') continue
    if (shape.kind === 'group') yield* eachShape(shape.shapes, x + shape.x, y + shape.y, shape.mark ?? mark)
    else yield { shape, x, y, ...(mark === undefined ? {} : { mark }) }
  }
}

/** The rows that the shapes stand for, in the order in which they are drawn. */
export function marksOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [...(shape.mark === undefined ? [] : [shape.mark]), ...marksOf(shape.shapes)] : [],
  )
}
