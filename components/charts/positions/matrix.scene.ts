import { body, bodyBold, INK_2, INK_3, small, smallBold, tiny } from '@/components/charts/scene-text'
import { GLYPH, stanceGlyph } from '@/components/charts/stance-glyph.scene'
import { stanceWords } from '@/components/charts/stance-words'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, placed, type Shape } from '@/lib/drawing/shapes'
import { type Boxed, flow, signed } from '@/lib/drawing/signs'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { ActorRow, Column, TargetFamily, TargetSection } from './positions.model'

const LEAST_COLUMN = 60
const MOST_COLUMN = 192
const GUTTER = 12
const LEAST_ACTORS = 132
const MOST_ACTORS = 220
/** What a column has before the names of actors get more room than they need. */
const ROOMY_COLUMN = 96

/** Some columns of a family, as many as have room beside one another. */
export interface Matrix {
  columns: readonly Column[]
  /** Place of the first of them among the family's columns. */
  first: number
  actors: number
  column: number
  width: number
  inWords: boolean
  colorOf: (outlet: string) => string
}

/** A family in as many matrices as its columns need. */
export function matricesOf({ columns }: TargetFamily, width: number, shared: Pick<Matrix, 'inWords' | 'colorOf'>): Matrix[] {
  const actors = width >= 640 ? MOST_ACTORS : Math.max(LEAST_ACTORS, Math.min(MOST_ACTORS, width - columns.length * ROOMY_COLUMN))
  const most = Math.max(1, Math.floor((width - actors) / LEAST_COLUMN))
  const rounds = Math.ceil(columns.length / most)
  const each = Math.ceil(columns.length / Math.max(1, rounds))
  return Array.from({ length: rounds }, (_, round) => ({
    ...shared,
    columns: columns.slice(round * each, (round + 1) * each),
    first: round * each,
    actors,
    column: Math.min(MOST_COLUMN, (width - actors) / each),
    width,
  }))
}

const columnX = ({ actors, column }: Matrix, at: number) => actors + at * column

/** From here down a name has its dot above it, so that it need not break inside a word. */
const NARROW_COLUMN = 96

function outletName({ outlet, outletName: name }: Column, { colorOf, column }: Matrix): Block {
  if (column >= NARROW_COLUMN) return signed(dotSign(colorOf(outlet)), small(name), column - GUTTER, 17)
  const words = paragraph({ text: name, style: { size: 11 }, fill: INK_2 }, column - 2, { lineHeight: 14 })
  return { height: 14 + words.height, shapes: [placed(6, 6, dotSign(colorOf(outlet))), placed(1, 14, words)] }
}

function columnHead(head: Column, matrix: Matrix): Block {
  const name = outletName(head, matrix)
  const voice = head.voiceName ? paragraph(smallBold(head.voiceName), matrix.column - GUTTER, { lineHeight: 18 }) : null
  return { height: name.height + (voice?.height ?? 0), shapes: [placed(-1, 0, name), ...(voice ? [placed(0, name.height, voice)] : [])] }
}

/** Names of the columns, all standing on one line. */
export function matrixHead(matrix: Matrix): Block {
  const heads = matrix.columns.map((column) => columnHead(column, matrix))
  const height = Math.max(0, ...heads.map((head) => head.height))
  return { height: height + 4, shapes: heads.map((head, at) => placed(columnX(matrix, at), height - head.height, head)) }
}

function counts(section: TargetSection, at: number, { column }: Matrix): Block {
  const boxes = (section.counts[at] ?? []).map(({ stance, actors }) =>
    signed({ shapes: stanceGlyph({ stance }), width: GLYPH }, bodyBold(String(actors)), column, GLYPH),
  )
  return flow(boxes, column - 4, { x: 8, y: 0 })
}

/** A target, and how many actors hold each stance toward it. */
export function targetHead(section: TargetSection, matrix: Matrix): Block {
  const title = paragraph({ text: section.title, style: { size: 15, weight: 600 }, fill: 'var(--ink)' }, matrix.actors - GUTTER, {
    lineHeight: 20,
  })
  const cells = matrix.columns.map((_, at) => counts(section, matrix.first + at, matrix))
  const height = Math.max(title.height, ...cells.map((cell) => cell.height))
  const top = 14
  return {
    height: top + height + 5,
    shapes: [
      placed(0, top + height - title.height, title),
      ...cells.map((cell, at) => placed(columnX(matrix, at), top + height - cell.height, cell)),
      lineOf(0, top + height + 4.5, matrix.width, top + height + 4.5, 'var(--ink)'),
    ],
  }
}

function glyphBox(row: PositionRow, { inWords, column }: Matrix): Boxed {
  const { stance, modality, relayed } = row
  const sign = { shapes: stanceGlyph({ stance, modality, disputed: row.attitudes.includes('disputes'), relayed }), width: GLYPH }
  const words = inWords ? stanceWords(stance, modality) : ''
  const box = words
    ? signed(sign, small(words, 'var(--ink)'), column - GUTTER, 26)
    : { width: GLYPH, height: 26, shapes: [placed(GLYPH / 2, 13, sign)] }
  return { ...box, shapes: [{ ...placed(0, 0, box), mark: row.href }] }
}

function cell(rows: readonly PositionRow[], matrix: Matrix): Block {
  if (rows.length > 0)
    return flow(
      rows.map((row) => glyphBox(row, matrix)),
      matrix.column,
      { x: 4, y: 2 },
    )
  return { height: 26, shapes: [{ kind: 'text', x: 12, y: 17, text: '·', style: { size: 14 }, fill: INK_3, anchor: 'middle' }] }
}

/** One actor: a sign in every column for each row of the view. */
export function actorLine(actor: ActorRow, matrix: Matrix): Block {
  const named = [
    body(actor.name),
    ...(actor.remark ? [tiny(` ${actor.remark}`, INK_3)] : []),
    ...(actor.conflict ? [smallBold('  ≠')] : []),
  ]
  const name = paragraph(named, matrix.actors - GUTTER, { lineHeight: 19 })
  const cells = matrix.columns.map((_, at) => cell(actor.cells[matrix.first + at] ?? [], matrix))
  const height = Math.max(name.height, ...cells.map((one) => one.height)) + 6
  const shapes: Shape[] = [
    placed(0, (height - name.height) / 2, name),
    ...cells.map((one, at) => placed(columnX(matrix, at), (height - one.height) / 2, one)),
    lineOf(0, height - 0.5, matrix.width, height - 0.5, 'var(--rule)'),
  ]
  return { height, shapes }
}
