import { guidePath, type PlacedMark, type Scale, seriesPath } from '@/components/charts/mark-geometry.model'
import { body, bodyBold, INK_2, INK_3, small, tiny } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { textWidth } from '@/lib/drawing/measure'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import { signed } from '@/lib/drawing/signs'
import type { Axis } from './axis.model'
import type { Lane, Plot, Quantity } from './lanes.model'
import { middleOf } from './mark.model'
import { figureMark } from './mark.scene'

const LABELS = 300
const NARROW = 620
const LEFT = 20
const LABEL_MARGIN = 60
const LANE = 28

/** What a plot is drawn in. */
export interface Place {
  width: number
  colorOf: (outlet: string) => string
}

const isNarrow = ({ width }: Place) => width < NARROW
const plotLeft = (place: Place) => (isNarrow(place) ? 0 : LABELS)

function labelOf(lane: Lane, color: string, width: number): Block {
  if (lane.follows) return { height: 18, shapes: [placed(16, 0, paragraph(tiny(lane.follows, INK_3), width - 16, { lineHeight: 18 }))] }
  const title = lane.title ? paragraph((lane.titled === 'quantity' ? bodyBold : body)(lane.title), width, { lineHeight: 19 }) : null
  const way = lane.subtitle ? signed(dotSign(color), tiny(lane.subtitle), width, 17) : null
  const top = title?.height ?? 0
  return { height: top + (way?.height ?? 0), shapes: [...(title?.shapes ?? []), ...(way ? [placed(-1, top, way)] : [])] }
}

/** A laid out lane: where its label begins, where the middle of its mark is, and where it ends. */
interface Row {
  lane: Lane
  label: Block
  top: number
  middle: number
  bottom: number
}

function rowsOf(quantity: Quantity, top: number, place: Place): Row[] {
  const rows: Row[] = []
  let y = top
  for (const lane of quantity.lanes) {
    const label = labelOf(lane, place.colorOf(lane.row.outlet), isNarrow(place) ? place.width : LABELS - 16)
    const above = lane.title === null ? 2 : 6
    const height = isNarrow(place) ? above + label.height + LANE : Math.max(LANE, above + label.height + 3)
    const middle = isNarrow(place) ? y + height - LANE / 2 : y + above / 2 + (height - above / 2) / 2
    rows.push({ lane, label, top: isNarrow(place) ? y + above : middle - label.height / 2, middle, bottom: y + height })
    y += height
  }
  return rows
}

function placedMarks(rows: readonly Row[], { axis }: Plot, { colorOf }: Place): PlacedMark[] {
  const drawn = rows.flatMap(({ lane, middle }) => (lane.mark ? [{ lane, mark: lane.mark, x: middleOf(lane.mark), y: middle }] : []))
  return drawn.map(({ lane, mark, x, y }, index) => {
    const before = drawn[index - 1]
    return {
      claim: lane.row.claim,
      x,
      y,
      mark,
      label: lane.label,
      disputed: lane.disputed,
      relayed: lane.relayed,
      color: colorOf(lane.row.outlet),
      arrow: axis.arrow,
      previous: lane.follows === 'then' && before ? { x: before.x, y: before.y } : null,
    }
  })
}

const axisHeight = ({ title, startsAt }: Axis) => (title || startsAt ? 44 : 28)

const TICK: TextStyle = { size: 12 }

/** The labels that have room beside one another, none beyond the edges. */
function tickLabels(ticks: Axis['ticks'], scale: Scale, width: number, y: number): Shape[] {
  let used = Number.NEGATIVE_INFINITY
  return ticks.flatMap(({ at, label }) => {
    const room = textWidth(label, TICK)
    const x = Math.max(0, Math.min(width - room, scale(at) - room / 2))
    if (x < used + 8) return []
    used = x + room
    return [{ kind: 'text', x, y, text: label, style: TICK, fill: INK_3 } as const]
  })
}

/** Ticks, gridlines and, where the axis does not begin at zero, its broken line and a word about it. */
function axisShapes({ ticks, title, startsAt }: Axis, scale: Scale, place: Place, top: number, bottom: number): Shape[] {
  const left = plotLeft(place)
  const words = [title, startsAt && 'the axis does not start at zero'].filter(Boolean).join(' · ')
  const named = paragraph(tiny(words, INK_3), place.width - left - LEFT, { lineHeight: 16, maxLines: 1 })
  const broken: Shape = {
    kind: 'path',
    d: `M${left} ${top}h4l3 -5l4 10l3 -5H${left + 44}`,
    stroke: INK_2,
    strokeWidth: 1.25,
    join: 'round',
  }
  return [
    ...ticks.map(({ at }) => lineOf(scale(at), top, scale(at), bottom, 'var(--rule)')),
    ...tickLabels(ticks, scale, place.width, top - 7),
    placed(left + LEFT, 0, named),
    ...(startsAt ? [broken] : []),
  ]
}

function guides(marks: readonly PlacedMark[], scale: Scale, area: { left: number; right: number; edge: number }): Shape[] {
  return marks.flatMap((mark) => {
    const guide = guidePath(mark, scale, area)
    const series = seriesPath(mark, scale)
    return [
      ...(guide ? [{ kind: 'path', d: guide, stroke: INK_3, strokeWidth: 1, dash: '1 5' } as const] : []),
      ...(series ? [{ kind: 'path', d: series, stroke: mark.color, strokeWidth: 1.5 } as const] : []),
    ]
  })
}

/** A claim without a number stands beside the axis in words. */
function wordsOf({ lane, middle }: Row, left: number, width: number): Shape {
  const words = paragraph({ text: lane.label, style: { size: 13, italic: true }, fill: INK_2 }, width, { maxLines: 1, halo: true })
  return { ...placed(left, middle - words.height / 2, words), mark: lane.row.claim }
}

function headOf({ title, facts }: Quantity, width: number): Block | null {
  if (!title) return null
  return paragraph([bodyBold(title), ...(facts ? [small(`  ${facts}`)] : [])], width, { lineHeight: 20 })
}

/** One metric: its facts in words, its axis, and a line for each claim. */
export function plotScene(plot: Plot, place: Place): Block {
  const { axis } = plot
  const left = plotLeft(place)
  const [from, to] = [left + LEFT, place.width - LABEL_MARGIN]
  const scale: Scale = (value) => from + ((value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])) * (to - from)
  const title = paragraph({ text: plot.title, style: { size: 15, weight: 600 }, fill: 'var(--ink)' }, place.width, { lineHeight: 21 })
  const facts = plot.facts ? paragraph(body(plot.facts, INK_2), place.width, { lineHeight: 20 }) : null
  const begin = title.height + (facts?.height ?? 0) + 4
  const top = begin + axisHeight(axis)
  const heads: Shape[] = []
  const rows: Row[] = []
  let y = top
  for (const quantity of plot.quantities) {
    const head = headOf(quantity, place.width)
    if (head) {
      const paper: Shape = { kind: 'rect', x: 0, y: y + 14, width: place.width, height: head.height + 4, fill: 'var(--paper)' }
      heads.push(paper, placed(0, y + 16, head))
      y += 18 + head.height
    }
    rows.push(...rowsOf(quantity, y, place))
    y = rows.at(-1)?.bottom ?? y
  }
  const marks = placedMarks(rows, plot, place)
  const byClaim = new Map(marks.map((mark) => [mark.claim, mark]))
  const paperUnder = (row: Row): Shape[] =>
    isNarrow(place) && row.label.height > 0
      ? [{ kind: 'rect', x: 0, y: row.top, width: place.width, height: row.label.height, fill: 'var(--paper)' }]
      : []
  return {
    height: y,
    shapes: [
      ...title.shapes,
      ...(facts ? [placed(0, title.height, facts)] : []),
      placed(0, begin, { shapes: axisShapes(axis, scale, place, top - begin, y - begin) }),
      ...heads,
      ...rows.flatMap((row) => [...paperUnder(row), placed(0, row.top, row.label)]),
      ...guides(marks, scale, { left: from, right: to, edge: place.width }),
      ...rows.map((row) => {
        const mark = byClaim.get(row.lane.row.claim)
        return mark ? figureMark(mark, scale, place.width) : wordsOf(row, from, place.width - from)
      }),
    ],
  }
}
