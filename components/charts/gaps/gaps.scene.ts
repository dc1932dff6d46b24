import { colorsOf, foldedLine, note, sectionHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK, INK_2, INK_3, small, tiny } from '@/components/charts/scene-text'
import { splitAt } from '@/components/charts/split-at'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { textWidth } from '@/lib/drawing/measure'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, lineOf, padded, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import { keyOf, signed } from '@/lib/drawing/signs'
import type { GapRow, GapState } from '@/lib/views/rows/gaps'
import { lookedUnder } from './absence.model'
import { discColor, STATE_LOOKS } from './gap-states'
import { type GapCell, type GapGroup, type GapLine, type GapsModel, gapsModel } from './gaps.model'

const SHOWN_AT_ONCE = 12
const GROUPS_AT_ONCE = 12
const NUMBER: TextStyle = { size: 12, weight: 600 }
const DISC = 22

interface Grid {
  model: GapsModel
  width: number
  facts: number
  column: number
  colorOf: (outlet: string) => string
}

/** Around (0, 0): how many excerpts. */
function disc(text: string, color: string): { shapes: Shape[]; width: number } {
  const width = Math.max(DISC, textWidth(text, NUMBER) + 10)
  return {
    width,
    shapes: [
      { kind: 'rect', x: -width / 2, y: -DISC / 2, width, height: DISC, radius: DISC / 2, fill: color },
      { kind: 'text', x: 0, y: 4, text, style: NUMBER, fill: 'var(--paper)', anchor: 'middle' },
    ],
  }
}

/** Around (0, 0): why there is nothing. Where nobody looked, in a dashed ring. */
function absence(state: GapState): Shape[] {
  const sign: Shape = { kind: 'text', x: 0, y: 5, text: STATE_LOOKS[state].sign, style: { size: 14 }, fill: INK_3, anchor: 'middle' }
  return state === 'not-coded' ? [{ kind: 'circle', x: 0, y: 0, radius: 10.5, stroke: INK_3, strokeWidth: 1, dash: '3 2' }, sign] : [sign]
}

const key = ({ states }: GapsModel, width: number): Block =>
  keyOf(
    states.map((state) => ({
      sign: state === 'mentioned' ? disc('2', INK_2) : { shapes: absence(state), width: DISC },
      words: STATE_LOOKS[state].words,
    })),
    width,
  )

const columnX = ({ facts, column }: Grid, at: number) => facts + at * column

function head(grid: Grid): Block {
  const names = grid.model.columns.map(({ outlet, name }) => signed(dotSign(grid.colorOf(outlet)), tiny(name), grid.column - 6, 16))
  const height = Math.max(0, ...names.map((name) => name.height)) + 6
  return {
    height,
    shapes: [
      ...names.map((name, at) => placed(columnX(grid, at) + 4, height - 5 - name.height, name)),
      lineOf(0, height - 0.5, grid.width, height - 0.5, INK),
    ],
  }
}

function cellShapes({ row, isOnly }: GapCell, color: string, column: number): Shape {
  const sign = row.state === 'mentioned' ? disc(String(row.n), discColor(color)) : { shapes: absence(row.state), width: DISC }
  const hasRoom = column > 90
  const only: Shape[] =
    isOnly && hasRoom ? [{ kind: 'text', x: 4 + sign.width + 6, y: 4.5, text: 'only here', style: { size: 12 }, fill: INK_2 }] : []
  const shapes = [placed(4 + sign.width / 2, 0, sign), ...only]
  return { kind: 'group', x: 0, y: 0, shapes, ...(row.state === 'mentioned' && { mark: row.href }) }
}

function line({ label, about, cells }: GapLine, grid: Grid): Block {
  const words = paragraph([small(label, INK), ...(about ? [tiny(`  ${about}`, INK_3)] : [])], grid.facts - 12, { lineHeight: 18 })
  const height = Math.max(34, words.height + 10)
  return {
    height,
    shapes: [
      placed(0, (height - words.height) / 2, words),
      ...cells.flatMap((cell, at) => {
        const color = grid.colorOf(grid.model.columns[at]?.outlet ?? '')
        return cell ? [placed(columnX(grid, at), height / 2, { shapes: [cellShapes(cell, color, grid.column)] })] : []
      }),
      lineOf(0, height - 0.5, grid.width, height - 0.5, 'var(--rule)'),
    ],
  }
}

function restInWords({ lines, shared }: GapGroup, outlets: number): string {
  const more = splitAt(lines, SHOWN_AT_ONCE)[1].length
  const all = `${shared.length} that ${outlets === 1 ? 'the outlet mentions' : `all ${outlets} outlets mention`}`
  const left = [more > 0 && `${more} more`, shared.length > 0 && all].filter(Boolean).join(', ')
  return left && `Not drawn: ${left}.`
}

function groupBlocks(group: GapGroup, grid: Grid): Block[] {
  const { title, event, summary, lines, open } = group
  const about = [event, summary].filter(Boolean).join(' · ')
  if (!open) return [foldedLine(title, about, '', grid.width)]
  const rest = restInWords(group, grid.model.columns.length)
  return [
    sectionHead(title, about, grid.width),
    ...(lines.length > 0 ? [head(grid)] : []),
    ...splitAt(lines, SHOWN_AT_ONCE)[0].map((one) => line(one, grid)),
    padded(rest ? paragraph(small(rest, INK_3), grid.width) : EMPTY, { top: 8, bottom: 16 }),
  ]
}

/** What is found in one outlet and not in another, as the page opens: facts in rows, outlets in columns. */
export function gapsScene({ rows, notes, corpus, events, width }: SceneProps<GapRow>): Block[] {
  const excerpts = new Map(corpus.outlets.map((outlet) => [outlet.id, outlet.excerpts]))
  const model = gapsModel(
    rows,
    lookedUnder(notes, events.length, (outlet) => excerpts.get(outlet) ?? 0),
  )
  const outlets = Math.max(1, model.columns.length)
  const column = Math.min(136, Math.max(44, (width * 0.66) / outlets))
  const facts = Math.min(400, width - column * outlets)
  const grid: Grid = { model, width, column, facts, colorOf: colorsOf(corpus) }
  const [groups, more] = splitAt(model.groups, GROUPS_AT_ONCE)
  return [
    padded(key(model, width), { bottom: 12 }),
    ...groups.flatMap((group) => groupBlocks(group, grid)),
    note(more.length > 0 ? `Not drawn: ${more.length} more families.` : null, width),
    note(model.absence, width),
  ]
}
