import type { Mark } from '@/components/charts/figures/mark.model'
import { middleOf } from '@/components/charts/figures/mark.model'
import { figureMark } from '@/components/charts/figures/mark.scene'
import { heading, INK_3 } from '@/components/charts/scene-text'
import { statementDot } from '@/components/charts/statement-dot.scene'
import { fitted, paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, placed, type Shape, type TextStyle } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import { BOTTOM, MARGIN, previewFrame, ROOM, text } from './frame.scene'

/** One of several values that are given for one number. */
export interface LeadValue {
  label: string
  /** Unit, and what belongs to the value. */
  unit: string
  mark: Mark
  color: string
  disputed: boolean
  /** On whose word. */
  originator: string
  outlet: string
}

export interface LeadPreview {
  /** `Three accounts of one number`. */
  title: string
  /** Event and quantity. */
  about: string
  values: readonly LeadValue[]
  /** What all values and zero lie between. */
  domain: readonly [number, number]
  source: string
}

const LABEL: TextStyle = { size: 62, family: 'serif' }
const MARKS = 2

function valueColumn({ label, unit, originator, outlet, color, disputed }: LeadValue, width: number): Block {
  const room = width - 28
  const size = label.length > 8 ? 44 : LABEL.size
  const value = paragraph(heading(fitted(label, { ...LABEL, size }, room), size), room, { lineHeight: 72, maxLines: 1 })
  const said = paragraph({ text: originator, style: { size: 21, weight: 600 }, fill: 'var(--ink)' }, room, { lineHeight: 28, maxLines: 2 })
  const where = paragraph(text(outlet, 19), room - 18, { lineHeight: 26, maxLines: 1 })
  const of = paragraph(text(unit, 19), room, { lineHeight: 26, maxLines: 1 })
  return {
    height: 132 + said.height + where.height,
    shapes: [
      ...value.shapes,
      placed(0, 72, of),
      placed(0, 106, said),
      placed(6, 106 + said.height + 13, { shapes: statementDot(color, { disputed }) }),
      placed(20, 106 + said.height, where),
    ],
  }
}

/** The values on one scale that has its zero. */
function scaleBlock({ values, domain: [low, high] }: LeadPreview): Block {
  const width = ROOM / MARKS
  const inset = 24
  const place = (value: number) => inset + (high === low ? 0 : ((width - 2 * inset) * (value - low)) / (high - low))
  const marks: Shape[] = values.map(({ mark, color, disputed }) =>
    figureMark(
      { claim: '', x: middleOf(mark), y: 20, mark, label: '', color, disputed, relayed: false, arrow: 0, previous: null },
      place,
      width,
    ),
  )
  const shapes: Shape[] = [
    lineOf(0, 20, width, 20, 'var(--rule)', 1),
    lineOf(place(0), 6, place(0), 34, INK_3, 1),
    { kind: 'text', x: place(0), y: 47, text: '0', style: { size: 11 }, fill: INK_3, anchor: 'middle' },
    ...marks,
  ]
  return { height: 50 * MARKS, shapes: [{ kind: 'group', x: 0, y: 0, scale: MARKS, shapes }] }
}

/** One number, everybody who gives another, and how far apart they are: what the first page opens on. */
export function leadPreview(lead: LeadPreview): Picture {
  const title = paragraph(heading(lead.title, 54), ROOM, { lineHeight: 62, maxLines: 1 })
  const about = paragraph(text(lead.about, 23), ROOM, { lineHeight: 32, maxLines: 1 })
  const column = ROOM / Math.max(1, lead.values.length)
  const columns = lead.values.map((value) => valueColumn(value, column))
  const scale = scaleBlock(lead)
  return previewFrame(lead.title, `${lead.about}. ${lead.source}`, lead.source, [
    placed(MARGIN, 36, title),
    placed(MARGIN, 36 + title.height + 4, about),
    ...columns.map((block, at) => placed(MARGIN + at * column, 36 + title.height + about.height + 32, block)),
    placed(MARGIN, BOTTOM - scale.height - 14, scale),
  ])
}
