import { colorsOf, note } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK, INK_2, small, smallBold } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { textWidth } from '@/lib/drawing/measure'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, lineOf, padded, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import { keyOf, signed } from '@/lib/drawing/signs'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import { type TimelineLane, type TimelineMark, type TimelineModel, timelineModel } from './timeline.model'
import { bandInWords, columnsInWords, countInWords, tickInWords } from './words'

const COLUMNS = 64
const HEAD = 20
const RANGE = 26
const MANY_COLUMNS = 25
const NUMBER: TextStyle = { size: 12 }
const BAND = 'color-mix(in srgb, var(--accent-2) 28%, var(--paper))'

interface Frame {
  model: TimelineModel
  left: number
  room: number
  width: number
  isNarrow: boolean
  colorOf: (outlet: string) => string
}

const across = ({ left, room }: Frame, part: number) => left + part * room

function column(mark: TimelineMark, frame: Frame, bottom: number, color: string, withNumber: boolean): Shape {
  const x = across(frame, mark.from)
  const width = Math.max(8, (mark.to - mark.from) * frame.room - 1)
  const height = Math.max(3, mark.height * COLUMNS)
  const number: Shape = {
    kind: 'text',
    x: x + width / 2,
    y: bottom - height - 5,
    text: countInWords(mark.row, frame.model),
    style: NUMBER,
    fill: INK,
    anchor: 'middle',
  }
  const bar: Shape = { kind: 'rect', x, y: bottom - height, width, height, fill: color }
  return { kind: 'group', x: 0, y: 0, mark: mark.row.href, shapes: withNumber ? [bar, number] : [bar] }
}

/** Between bounds: hatched, without an end where a side is open. */
function range(mark: TimelineMark, frame: Frame, top: number, color: string): Shape {
  const x = across(frame, mark.from)
  const right = Math.max(x + 12, across(frame, mark.to))
  const [y, bottom] = [top + 5, top + RANGE - 5]
  const ends = [mark.isOpenLeft ? '' : `M${x} ${y}V${bottom}`, mark.isOpenRight ? '' : `M${right} ${y}V${bottom}`].join('')
  const text = countInWords(mark.row, frame.model)
  const paper: Shape = {
    kind: 'rect',
    x: x + 6,
    y: y + 1,
    width: textWidth(text, NUMBER) + 6,
    height: bottom - y - 2,
    fill: 'var(--paper)',
  }
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width: right - x, height: bottom - y, fill: { hatch: color } },
    { kind: 'path', d: `M${x} ${y}H${right}M${x} ${bottom}H${right}${ends}`, stroke: color, strokeWidth: 1.5, dash: '3 2' },
    paper,
    { kind: 'text', x: x + 9, y: y + 12, text, style: NUMBER, fill: INK },
  ]
  return { kind: 'group', x: 0, y: 0, mark: mark.row.href, shapes }
}

function lane({ outlet, name, columns, ranges, undated }: TimelineLane, frame: Frame): Block {
  const color = frame.colorOf(outlet)
  const title = signed(dotSign(color), smallBold(name), frame.isNarrow ? frame.width : frame.left - 16, 20)
  const top = frame.isNarrow ? title.height + 6 : 0
  const plot = Math.max(44, HEAD + (columns.length > 0 ? COLUMNS : 0) + ranges.length * RANGE)
  const height = Math.max(top + plot, title.height + 16)
  const bottom = height - ranges.length * RANGE
  const loose = undated ? paragraph(small(`${countInWords(undated.row, frame.model)} undated`), 84, { align: 'end' }) : EMPTY
  const shapes: Shape[] = [
    ...frame.model.bands.map(
      ({ from, to }): Shape => ({
        kind: 'rect',
        x: across(frame, from),
        y: top,
        width: Math.max(3, (to - from) * frame.room),
        height: height - top,
        fill: BAND,
      }),
    ),
    ...frame.model.ticks.map(({ at }) => lineOf(across(frame, at), top, across(frame, at), height, 'var(--rule)')),
    placed(-1, frame.isNarrow ? 4 : (height - title.height) / 2, title),
    ...columns.map((mark) => column(mark, frame, bottom, color, columns.length < MANY_COLUMNS)),
    ...ranges.map((mark, at) => range(mark, frame, bottom + at * RANGE, color)),
    ...(undated ? [{ ...placed(frame.width - 84, frame.isNarrow ? 4 : height - loose.height - 4, loose), mark: undated.row.href }] : []),
    lineOf(0, height - 0.5, frame.width, height - 0.5, 'var(--rule)'),
  ]
  return { height, shapes }
}

/** The ticks that have room. */
function axis(frame: Frame): Block {
  let used = Number.NEGATIVE_INFINITY
  const style: TextStyle = { size: 13 }
  const shapes = frame.model.ticks.flatMap(({ at, day, unit }): Shape[] => {
    const text = tickInWords(day, unit)
    const room = textWidth(text, style)
    const x = at > 0.85 ? across(frame, at) - room - 4 : across(frame, at) + 4
    if (x < used + 8) return []
    used = x + room
    return [{ kind: 'text', x, y: 17, text, style, fill: INK_2 }]
  })
  return { height: 24, shapes }
}

/** When each outlet published: a lane for each on one axis of time. */
export function timelineScene({ rows, corpus, display, events, width }: SceneProps<TimelineRow>): Block[] {
  const model = timelineModel(
    rows,
    corpus.events.filter(({ id }) => events.includes(id)),
    display.unit === 'excerpts' ? 'excerpts' : 'articles',
  )
  const isNarrow = width < 640
  const left = isNarrow ? 0 : 200
  const right = !isNarrow && model.lanes.some(({ undated }) => undated) ? 92 : 0
  const frame: Frame = { model, left, room: width - left - right, width, isNarrow, colorOf: colorsOf(corpus) }
  const band = { sign: { shapes: [{ kind: 'rect', x: -5, y: -7, width: 10, height: 14, fill: BAND } as const], width: 10 } }
  const { lanes, hidden } = model
  return [
    model.bands.length > 0
      ? padded(keyOf([{ ...band, words: model.bands.map(({ event }) => bandInWords(event)).join(' · ') }], width), { bottom: 8 })
      : EMPTY,
    ...lanes.map((one) => lane(one, frame)),
    axis(frame),
    note(hidden > 0 ? `The ${lanes.length} outlets with most are drawn; ${hidden} more are in the table.` : null, width),
    note(columnsInWords(model), width),
  ]
}
