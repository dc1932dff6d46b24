import { textWidth } from './measure'
import { paragraph, type Run } from './paragraph'
import { type Block, EMPTY, placed, type Shape, type TextStyle } from './shapes'

/** Shapes that need this room, from (0, 0). */
export interface Boxed extends Block {
  readonly width: number
}

/** Boxes beside one another, in as many lines as they need; every line is as high as its highest. */
export function flow(boxes: readonly Boxed[], width: number, gap: { x: number; y: number }): Block {
  const shapes: Shape[] = []
  let [x, top, height] = [0, 0, 0]
  for (const box of boxes) {
    if (x > 0 && x + box.width > width) {
      top += height + gap.y
      x = 0
      height = 0
    }
    shapes.push(placed(x, top, box))
    x += box.width + gap.x
    height = Math.max(height, box.height)
  }
  return boxes.length === 0 ? EMPTY : { height: top + height, shapes }
}

/** A sign that stands before words: its shapes around (0, 0), and how far they reach to the right of its left edge. */
export interface Sign {
  readonly shapes: readonly Shape[]
  readonly width: number
}

const GAP = 6

/** A sign and what it says, never wider than `width`. */
export function signed({ shapes, width: reach }: Sign, run: Run, width: number, lineHeight = Math.round(run.style.size * 1.5)): Boxed {
  const words = paragraph(run, Math.max(40, width - reach - GAP), { lineHeight })
  const used = Math.min(textWidth(run.text, run.style), width - reach - GAP)
  return {
    width: reach + GAP + used,
    height: words.height,
    shapes: [placed(reach / 2, lineHeight / 2, { shapes }), placed(reach + GAP, 0, words)],
  }
}

const KEY: TextStyle = { size: 13 }

/** What the signs of a drawing mean. */
export const keyOf = (signs: readonly { sign: Sign; words: string }[], width: number): Block =>
  flow(
    signs.map(({ sign, words }) => signed(sign, { text: words, style: KEY, fill: 'var(--ink-2)' }, width)),
    width,
    { x: 20, y: 4 },
  )

/** Blocks in columns of one width, row by row. */
export function inRows(blocks: readonly Block[], columns: number, width: number, gap: { x: number; y: number }): Block[] {
  const column = (width - gap.x * (columns - 1)) / columns
  return Array.from({ length: Math.ceil(blocks.length / columns) }, (_, at) => {
    const row = blocks.slice(at * columns, (at + 1) * columns)
    const height = Math.max(...row.map((block) => block.height))
    return { height: height + gap.y, shapes: row.map((block, place) => placed(place * (column + gap.x), 0, block)) }
  })
}

/** Blocks in columns of one width: down the first, then down the next, each about as high as the others. */
export function inColumns(blocks: readonly Block[], columns: number, width: number, gap: number): Block {
  const column = (width - gap * (columns - 1)) / columns
  const whole = blocks.reduce((sum, { height }) => sum + height, 0)
  const shapes: Shape[] = []
  let [at, y, highest] = [0, 0, 0]
  for (const block of blocks) {
    if (at < columns - 1 && y > 0 && y + block.height / 2 > whole / columns) {
      at += 1
      y = 0
    }
    shapes.push(placed(at * (column + gap), y, block))
    y += block.height
    highest = Math.max(highest, y)
  }
  return { height: highest, shapes }
}
