import { heading, INK } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { textWidth } from '@/lib/drawing/measure'
import { fitted, paragraph } from '@/lib/drawing/paragraph'
import { type Block, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import { signed } from '@/lib/drawing/signs'
import { ROOM, text } from './frame.scene'

const GAP = 48

/** Two accounts of one thing that differ. */
export interface PreviewContrast {
  about: string
  accounts: readonly { label: string; chain: string; color: string }[]
}

/** What two accounts say of one thing, side by side. */
export function contrastBlock({ about, accounts }: PreviewContrast): Block {
  const column = (ROOM - GAP) / 2
  const sides = accounts.slice(0, 2).map(({ label, chain, color }): Block => {
    const value = paragraph(heading(label, 42), column, { lineHeight: 50, maxLines: 2 })
    const said = signed(dotSign(color), text(fitted(chain, { size: 20 }, 2 * column - 60), 20), column, 26)
    return { height: value.height + said.height, shapes: [...value.shapes, placed(0, value.height + 4, said)] }
  })
  const head = paragraph(text(about, 22, INK), ROOM, { lineHeight: 30, maxLines: 1 })
  return {
    height: head.height + 12 + Math.max(...sides.map(({ height }) => height)),
    shapes: [...head.shapes, ...sides.map((side, at) => placed(at * (column + GAP), head.height + 12, side))],
  }
}

/** Numbers in large type, each with what it counts below. */
export function numbersBlock(numbers: readonly { value: string; of: string }[]): Block {
  const column = ROOM / Math.max(4, numbers.length)
  const shapes = numbers.map(({ value, of }, at) => {
    const large = paragraph(heading(value, 56), column - 16, { lineHeight: 62, maxLines: 1 })
    const small = paragraph(text(of, 21), column - 16, { lineHeight: 28, maxLines: 1 })
    return placed(at * column, 0, { shapes: [...large.shapes, placed(0, large.height, small)] })
  })
  return { height: numbers.length > 0 ? 90 : 0, shapes }
}

/** A bar with its name before it and its number behind it. */
export interface PreviewBar {
  name: string
  value: number
  /** The number as it is written. */
  label: string
  color: string
  /** Not the outlet's own word. */
  hatched?: boolean
}

/** Few bars are large. */
const LARGE = { sizes: [26, 21, 17], line: 56, thick: 30 }
const SMALL = { sizes: [21, 17], line: 36, thick: 18 }
const FEW = 3
/** Pixels for the names of bars at most, which leaves the bars as much. */
const MOST_FOR_NAMES = ROOM * 0.58
const BESIDE_NAMES = 20

/** The largest size in which the names have room, and the room that they take. One that has none in the smallest is cut. */
function roomForNames(names: readonly string[], sizes: readonly number[]): { style: TextStyle; room: number } {
  const roomIn = (size: number) => Math.max(...names.map((name) => textWidth(name, { size }))) + BESIDE_NAMES
  const size = sizes.find((one) => roomIn(one) <= MOST_FOR_NAMES) ?? Math.min(...sizes)
  return { style: { size }, room: Math.min(MOST_FOR_NAMES, roomIn(size)) }
}

/** Bars on one scale that begins at zero. */
export function barsBlock(title: string, bars: readonly PreviewBar[]): Block {
  if (bars.length === 0) return { height: 0, shapes: [] }
  const { sizes, line, thick } = bars.length <= FEW ? LARGE : SMALL
  const { style, room: names } = roomForNames(
    bars.map(({ name }) => name),
    sizes,
  )
  const head = paragraph(text(title, 21), ROOM, { lineHeight: 32, maxLines: 1 })
  const [top, baseline] = [(line - thick) / 2, line / 2 + style.size * 0.35]
  const numbers = Math.max(...bars.map(({ label }) => textWidth(label, style))) + 12
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = ROOM - names - numbers
  const lines = bars.map(({ name, value, label, color, hatched }, at): Shape => {
    const width = (value / most) * room
    const bar: Shape = hatched
      ? { kind: 'rect', x: names, y: top, width, height: thick, fill: { hatch: color }, stroke: color, strokeWidth: 1.5 }
      : { kind: 'rect', x: names, y: top, width, height: thick, fill: color }
    const shapes: Shape[] = [
      { kind: 'text', x: 0, y: baseline, text: fitted(name, style, names - BESIDE_NAMES), style, fill: INK },
      bar,
      { kind: 'text', x: names + width + 10, y: baseline, text: label, style, fill: INK },
    ]
    return placed(0, head.height + 4 + at * line, { shapes })
  })
  return { height: head.height + 4 + bars.length * line, shapes: [...head.shapes, ...lines] }
}

/** Bars on one scale with room for long names above them. */
export function wideBarsBlock(title: string, bars: readonly PreviewBar[]): Block {
  const isLarge = bars.length <= FEW
  const [size, thick, line] = isLarge ? [32, 26, 92] : [20, 14, 50]
  const style: TextStyle = { size: isLarge ? 22 : 19 }
  const head = paragraph(text(title, 21), ROOM, { lineHeight: 32, maxLines: 1 })
  const room = ROOM - Math.max(0, ...bars.map(({ label }) => textWidth(label, style))) - 12
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const lines = bars.map(({ name, value, label, color }, at): Shape => {
    const named = paragraph(heading(name, size), ROOM, { lineHeight: size * 1.25, maxLines: 1 })
    const width = (value / most) * room
    const [top, y] = [named.height + 4, named.height + 4 + thick / 2 + style.size * 0.35]
    const bar: Shape = { kind: 'rect', x: 0, y: top, width, height: thick, fill: color }
    const shapes: Shape[] = [...named.shapes, bar, { kind: 'text', x: width + 10, y, text: label, style, fill: INK }]
    return placed(0, head.height + at * line, { shapes })
  })
  return { height: head.height + bars.length * line, shapes: [...head.shapes, ...lines] }
}

/** A text in place of a drawing. */
export const wordsBlock = (words: string | null, maxLines = 5): Block =>
  words ? paragraph(text(words, 26, INK), ROOM, { lineHeight: 38, maxLines }) : { height: 0, shapes: [] }
