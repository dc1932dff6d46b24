import { colorsOf, note } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { body, bodyBold, INK_2, INK_3, small, smallBold } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { plural } from '@/components/ui/plural'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, padded, placed, type Shape } from '@/lib/drawing/shapes'
import { keyOf, signed } from '@/lib/drawing/signs'
import type { FrameRow } from '@/lib/views/rows/frames'
import { type FrameColumn, type FrameLine, type FramesModel, framesModel, type Unit } from './frames.model'
import { frameMark, intervalLine, MARK_HEIGHT, speechBar, zeroSign } from './mark.scene'
import { nowhereInWords, SPEECH_WORDS, sharesInWords } from './words'

const NAMES = 176
const GUTTER = 20
const LEAST_COLUMN = 116
/** Of one outlet, of two, of more. */
const MOST_COLUMN = [560, 340, 220] as const

interface Grid {
  model: FramesModel
  width: number
  column: number
  ticks: number[]
  colorOf: (outlet: string) => string
}

const sample = (shapes: Shape[]) => ({ shapes: [placed(-14, -5, { shapes })], width: 28 })

const key = ({ model, width }: Grid): Block =>
  keyOf(
    [
      ...model.speeches.map((speech) => ({ sign: sample([speechBar(speech, 0, 28, INK_2)]), words: SPEECH_WORDS[speech] })),
      { sign: sample([intervalLine(2, 26, 5)]), words: '95 % interval' },
      { sign: { shapes: [zeroSign(0, 0, INK_2)], width: 12 }, words: 'looked for, not found' },
    ],
    width,
  )

const reviewed = ({ total, articles }: FrameColumn) => `${plural(total, 'excerpt')}, ${plural(articles, 'article')}`

function columnHead(column: FrameColumn, grid: Grid): Block {
  const name = signed(dotSign(grid.colorOf(column.outlet)), smallBold(column.name), grid.column, 17)
  const counts = paragraph(small(reviewed(column)), grid.column, { lineHeight: 18 })
  return { height: name.height + counts.height, shapes: [placed(-1, 0, name), placed(0, name.height, counts)] }
}

function axis(x: number, y: number, { column, model: { end } }: Grid): Shape[] {
  const label = { kind: 'text', y, style: { size: 12 }, fill: INK_3 } as const
  return [
    { ...label, x, text: '0' },
    { ...label, x: x + column, text: `${end} %`, anchor: 'end' },
  ]
}

const columnX = ({ column }: Grid, at: number) => NAMES + 6 + at * (column + GUTTER)

function heads(grid: Grid): Block {
  const blocks = grid.model.columns.map((column) => columnHead(column, grid))
  const tallest = Math.max(...blocks.map(({ height }) => height))
  const height = tallest + 22
  return {
    height,
    shapes: [
      ...blocks.flatMap((block, at) => [
        placed(columnX(grid, at), tallest - block.height, block),
        ...axis(columnX(grid, at), tallest + 15, grid),
      ]),
      lineOf(0, height - 0.5, grid.width, height - 0.5, 'var(--ink)'),
    ],
  }
}

function line({ name, marks }: FrameLine, grid: Grid): Block {
  const title = paragraph(body(name), NAMES - 12, { lineHeight: 18 })
  const height = Math.max(MARK_HEIGHT, title.height) + 12
  return {
    height,
    shapes: [
      placed(0, (height - title.height) / 2, title),
      ...marks.flatMap((mark, at) => {
        const column = grid.model.columns[at]
        if (!mark || !column) return []
        return [
          placed(columnX(grid, at), (height - MARK_HEIGHT) / 2 + 1, frameMark(mark, grid.column, grid.colorOf(column.outlet), grid.ticks)),
        ]
      }),
      lineOf(0, height - 0.5, grid.width, height - 0.5, 'var(--rule)'),
    ],
  }
}

/** Too narrow for columns: under the frame's name the outlets stand under one another. */
function stackedLine({ name, marks }: FrameLine, grid: Grid): Block {
  const title = paragraph(bodyBold(name), grid.width, { lineHeight: 20 })
  const left = grid.width - grid.column
  const shapes: Shape[] = [placed(0, 12, title)]
  let y = 12 + title.height + 4
  marks.forEach((mark, at) => {
    const column = grid.model.columns[at]
    if (!mark || !column) return
    const who = signed(dotSign(grid.colorOf(column.outlet)), small(column.name), left - 12, 17)
    shapes.push(placed(0, y + 4, who), placed(left, y + 4, frameMark(mark, grid.column, grid.colorOf(column.outlet), grid.ticks)))
    y += Math.max(MARK_HEIGHT, who.height) + 8
  })
  return { height: y + 6, shapes: [...shapes, lineOf(0, y + 5.5, grid.width, y + 5.5, 'var(--rule)')] }
}

function stackedHead(grid: Grid): Block {
  const counts = grid.model.columns.map((column) => `${column.name}: ${reviewed(column)}`).join(' · ')
  const words = paragraph(small(counts), grid.width)
  const y = words.height + 20
  return {
    height: y + 8,
    shapes: [placed(0, 0, words), ...axis(grid.width - grid.column, y, grid), lineOf(0, y + 7.5, grid.width, y + 7.5, 'var(--ink)')],
  }
}

/** How often each outlet uses each frame: bars on one scale, the frames on which the outlets differ most first. */
export function framesScene({ rows, corpus, display, width }: SceneProps<FrameRow>): Block[] {
  const unit: Unit = display.unit === 'articles' ? 'articles' : 'excerpts'
  const model = framesModel(rows, unit)
  const room = (width - NAMES - 6 - GUTTER * (model.columns.length - 1)) / Math.max(1, model.columns.length)
  const isStacked = room < LEAST_COLUMN
  const grid: Grid = {
    model,
    width,
    column: isStacked ? width * 0.62 : Math.min(MOST_COLUMN[model.columns.length - 1] ?? 220, room),
    ticks: model.ticks.map((tick) => (100 * tick) / model.end),
    colorOf: colorsOf(corpus),
  }
  return [
    padded(key(grid), { bottom: 16 }),
    isStacked ? stackedHead(grid) : heads(grid),
    ...model.lines.map((one) => (isStacked ? stackedLine(one, grid) : line(one, grid))),
    note(nowhereInWords(model), width),
    note(sharesInWords(model, unit), width),
  ]
}
