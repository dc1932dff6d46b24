import { colorsOf, note, PANEL_GAP, panelColumns, panelHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK, INK_2, INK_3, small } from '@/components/charts/scene-text'
import { plural } from '@/components/ui/plural'
import { textWidth } from '@/lib/drawing/measure'
import { fitted, paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, padded, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import { inColumns, inRows } from '@/lib/drawing/signs'
import type { LanguageRow } from '@/lib/views/rows/language'
import { type LanguageModel, languageModel, type OutletTerms, type TermMark } from './language.model'

const TERM = 132
const ODDS = 52
const COUNT = 40
const LINE = 26
const GAP = 8
const NAME: TextStyle = { size: 13, weight: 600 }
const TICK: TextStyle = { size: 12 }

interface Strip {
  left: number
  room: number
  width: number
}

const stripOf = (width: number): Strip => ({ left: TERM + GAP, room: width - TERM - ODDS - COUNT - 3 * GAP, width })

const numberAt = (x: number, text: string, y: number, fill = INK): Shape => ({
  kind: 'text',
  x,
  y,
  text,
  style: { size: 13 },
  fill,
  anchor: 'end',
})

/** The interval, with a pointed end where it goes on beyond the axis. */
function interval({ from, to, isCutLeft, isCutRight }: TermMark, { left, room }: Strip, y: number, color: string): Shape[] {
  const faint = `color-mix(in srgb, ${color} 55%, var(--paper))`
  const [start, end] = [left + from * room, left + to * room]
  const arrow = (x: number, way: number): Shape => ({
    kind: 'path',
    d: `M${x + 5 * way} ${y - 4}L${x} ${y}L${x + 5 * way} ${y + 4}`,
    stroke: faint,
    strokeWidth: 1.5,
  })
  return [lineOf(start, y, end, y, faint, 2), ...(isCutLeft ? [arrow(start, 1)] : []), ...(isCutRight ? [arrow(end, -1)] : [])]
}

function termLine(mark: TermMark, { zero }: LanguageModel, strip: Strip, color: string): Block {
  const { row, at, size, isApart, odds } = mark
  const middle = LINE / 2
  const dot: Shape[] =
    at === null
      ? []
      : [
          {
            kind: 'circle',
            x: strip.left + at * strip.room,
            y: middle,
            radius: size / 2 - 1,
            fill: isApart ? color : 'var(--paper)',
            stroke: color,
            strokeWidth: 2,
          },
        ]
  const x = strip.left + zero * strip.room
  const shapes: Shape[] = [
    lineOf(x, 0, x, LINE, INK_3),
    { kind: 'text', x: 0, y: middle + 4.5, text: fitted(row.term, NAME, TERM), style: NAME, fill: INK },
    ...(at === null ? [] : interval(mark, strip, middle, color)),
    ...dot,
    numberAt(strip.width - COUNT - GAP, odds, middle + 4.5),
    numberAt(strip.width, String(row.count), middle + 4.5),
  ]
  return { height: LINE, shapes: [{ kind: 'group', x: 0, y: 0, shapes, ...(row.n > 0 && { mark: row.href }) }] }
}

/** Ticks that have room, and the names of the two columns of numbers. */
function axis({ ticks }: LanguageModel, strip: Strip): Block {
  let used = Number.NEGATIVE_INFINITY
  const labels = ticks.flatMap(({ at, label }): Shape[] => {
    const room = textWidth(label, TICK)
    const x = Math.min(strip.left + strip.room - room, Math.max(strip.left, strip.left + at * strip.room - room / 2))
    if (x < used + 6) return []
    used = x + room
    return [{ kind: 'text', x, y: 16, text: label, style: TICK, fill: INK_2 }]
  })
  return {
    height: 26,
    shapes: [
      ...labels,
      numberAt(strip.width - COUNT - GAP, 'odds', 16, INK_2),
      numberAt(strip.width, 'count', 16, INK_2),
      lineOf(0, 24.5, strip.width, 24.5, 'var(--rule)'),
    ],
  }
}

/** A term and how often it stands there, where there is nothing to compare it with. */
function countLine({ row }: TermMark, width: number): Block {
  const shapes: Shape[] = [
    { kind: 'text', x: 0, y: 16, text: fitted(row.term, NAME, width - COUNT), style: NAME, fill: INK },
    numberAt(width, String(row.count), 16),
    lineOf(0, LINE - 2.5, width, LINE - 2.5, 'var(--rule)'),
  ]
  return { height: LINE, shapes: [{ kind: 'group', x: 0, y: 0, shapes, ...(row.n > 0 && { mark: row.href }) }] }
}

const COUNTS = { column: 200, gap: 32 }

function countColumns({ terms }: OutletTerms, width: number): Block {
  const columns = Math.max(1, Math.floor((width + COUNTS.gap) / (COUNTS.column + COUNTS.gap)))
  const column = (width - COUNTS.gap * (columns - 1)) / columns
  const lines = terms.map((mark) => countLine(mark, column))
  return padded(inColumns(lines, columns, width, COUNTS.gap), { top: 10 })
}

const aboutOutlet = ({ words, withinArticle }: OutletTerms) =>
  [words === null ? 'words not counted' : plural(words, 'word'), withinArticle && 'one article: of this text only']
    .filter(Boolean)
    .join(' · ')

function panel(outlet: OutletTerms, model: LanguageModel, color: string, width: number): Block {
  const strip = stripOf(width)
  const blocks = [
    panelHead(outlet.name, aboutOutlet(outlet), color, width),
    ...(outlet.terms.length > 0 && model.isCompared ? [axis(model, strip)] : []),
    ...(model.isCompared ? outlet.terms.map((mark) => termLine(mark, model, strip, color)) : [countColumns(outlet, width)]),
    ...[outlet.none, outlet.hidden].flatMap((words) => (words ? [padded(paragraph(small(words), width), { top: 8 })] : [])),
  ]
  let y = 0
  const shapes = blocks.map((block) => {
    y += block.height
    return placed(0, y - block.height, block)
  })
  return { height: y, shapes }
}

/** The loaded terms of each outlet on one axis: how many times the odds of the others. */
export function languageScene({ rows, corpus, display, width }: SceneProps<LanguageRow>): Block[] {
  const model = languageModel(rows, display.terms === 'all')
  const colorOf = colorsOf(corpus)
  const columns = model.isCompared ? panelColumns(width) : 1
  const column = (width - PANEL_GAP.x * (columns - 1)) / columns
  return [
    ...inRows(
      model.outlets.map((outlet) => panel(outlet, model, colorOf(outlet.outlet), column)),
      columns,
      width,
      PANEL_GAP,
    ),
    note(
      model.isCompared
        ? 'A dot: the odds of the term in the outlet over its odds in all the others taken together; its size: how often it stands there. The line is the 95 % interval. Hollow: the interval spans “same”, so the term does not set the outlet apart.'
        : 'How often each term stands in the outlet’s articles. There is nothing to compare it with here.',
      width,
    ),
  ]
}
