import { heading, INK, INK_2, INK_3 } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { paragraph, type Run } from '@/lib/drawing/paragraph'
import { type Block, lineOf, placed, type Shape } from '@/lib/drawing/shapes'
import { flow, signed } from '@/lib/drawing/signs'
import type { Picture } from '@/lib/drawing/svg'

/** What sites show beside a link: pixels. */
const WIDTH = 1200
const HEIGHT = 630
export const MARGIN = 56
const FOOT = 66
/** Pixels from side to side. */
export const ROOM = WIDTH - 2 * MARGIN
/** Where the foot begins. */
export const BOTTOM = HEIGHT - FOOT
const TOP = 40

export const text = (words: string, size: number, fill = INK_2): Run => ({ text: words, style: { size }, fill })

/** What stands around a preview. */
export function previewFrame(title: string, description: string, source: string, shapes: readonly Shape[]): Picture {
  const brand = paragraph(heading('Parallax', 30), 140, { lineHeight: 36, align: 'end' })
  const from = paragraph(text(source, 20, INK_3), ROOM - 160, { lineHeight: 26, maxLines: 1 })
  return {
    width: WIDTH,
    height: HEIGHT,
    title,
    description,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width: WIDTH, height: 10, fill: INK },
      ...shapes,
      { kind: 'rect', x: 0, y: BOTTOM - 4, width: WIDTH, height: FOOT + 4, fill: 'var(--paper)' },
      lineOf(MARGIN, BOTTOM, WIDTH - MARGIN, BOTTOM, 'var(--rule)'),
      placed(MARGIN, BOTTOM + 18, from),
      placed(WIDTH - MARGIN - 140, BOTTOM + 12, brand),
    ],
  }
}

/** What every preview of a page says: what it is about, how much there is, and whose it is. */
export interface PreviewHead {
  title: string
  /** `5 articles, 396 excerpts`. */
  counted: string
  outlets: readonly { name: string; color: string }[]
  source: string
}

const OUTLETS = 8

/** The outlets that have room in two lines, and how many more there are. */
function outletLine(outlets: PreviewHead['outlets']): Block {
  const shown = outlets.slice(0, OUTLETS).map(({ name, color }) => signed(dotSign(color), text(name, 20, INK), 420, 28))
  const more = outlets.length - shown.length
  const last = more > 0 ? [signed({ shapes: [], width: -6 }, text(`and ${more} more`, 20), 420, 28)] : []
  return flow([...shown, ...last], ROOM, { x: 28, y: 2 })
}

function headBlock({ title, counted, outlets }: PreviewHead): Block {
  const named = paragraph(heading(title, title.length > 70 ? 46 : 58), ROOM, { lineHeight: title.length > 70 ? 54 : 66, maxLines: 3 })
  const amount = paragraph(text(counted, 24), ROOM, { lineHeight: 34, maxLines: 1 })
  const dots = outletLine(outlets)
  const top = named.height + 10
  return {
    height: top + amount.height + 6 + dots.height,
    shapes: [placed(0, 0, named), placed(0, top, amount), placed(0, top + amount.height + 6, dots)],
  }
}

/** A page in small: its head, and below it the first of some drawings that has room. */
export function pageFrame(head: PreviewHead, drawings: readonly Block[]): Picture {
  const above = headBlock(head)
  const room = BOTTOM - 20 - (TOP + above.height + 16)
  const low = drawings.find(({ height, shapes }) => shapes.length > 0 && height <= room)
  const y = BOTTOM - 20 - (low?.height ?? 0)
  return previewFrame(head.title, `${head.counted}. ${head.source}`, head.source, [
    placed(MARGIN, TOP, above),
    ...(low ? [placed(MARGIN, y, low)] : []),
  ])
}
