import { paragraph, type Run } from '@/lib/drawing/paragraph'
import { type Block, lineOf, marksOf, placed, type Shape, stack } from '@/lib/drawing/shapes'
import { flow, signed } from '@/lib/drawing/signs'
import type { Picture } from '@/lib/drawing/svg'
import type { PictureWords } from './picture.scene'
import { heading, INK, INK_2, INK_3 } from './scene-text'
import { dotSign } from './statement-dot.scene'

/** What sites show beside a link: pixels. */
const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 56
const ROOM = WIDTH - 2 * MARGIN
const FOOT = 66
/** Drawings are made for smaller pictures. */
const SCALE = 1.28

const text = (words: string, size: number, fill = INK_2): Run => ({ text: words, style: { size }, fill })

function frame(title: string, description: string, source: string, shapes: readonly Shape[]): Picture {
  const y = HEIGHT - FOOT
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
      { kind: 'rect', x: 0, y: y - 4, width: WIDTH, height: FOOT + 4, fill: 'var(--paper)' },
      lineOf(MARGIN, y, WIDTH - MARGIN, y, 'var(--rule)'),
      placed(MARGIN, y + 18, from),
      placed(WIDTH - MARGIN - 140, y + 12, brand),
    ],
  }
}

/** The first blocks that have room; one that is cut off below where no mark would stand there otherwise. */
function firstBlocks(blocks: readonly Block[], room: number): Block[] {
  const kept: Block[] = []
  let height = 0
  for (const block of blocks) {
    const isShown = marksOf(kept.flatMap(({ shapes }) => shapes)).length > 0
    if (isShown && height + block.height > room) break
    kept.push(block)
    height += block.height
  }
  return kept
}

/** A view in small: its question, and as much of its drawing as has room, the sharpest first as it stands there. */
export function viewPreview(
  { question, counted: n, refusal, origin }: PictureWords,
  draw: (width: number, height: number) => readonly Block[],
): Picture {
  const title = paragraph(heading(question, 46), ROOM, { lineHeight: 54, maxLines: 2 })
  const counted = paragraph(text(n, 21), ROOM, { lineHeight: 28, maxLines: 1 })
  const top = 34 + title.height + 6 + counted.height + 20
  const why = refusal ? paragraph(text(refusal, 28, INK), ROOM, { lineHeight: 38, maxLines: 5 }) : null
  const room = (HEIGHT - FOOT - top) / SCALE
  const drawn = why ? [] : firstBlocks(draw(Math.floor(ROOM / SCALE), room), room)
  const drawing: Shape = why ? placed(MARGIN, top, why) : { ...placed(MARGIN, top, stack(drawn)), scale: SCALE }
  return frame(question, [n, refusal, origin].filter(Boolean).join(' '), origin, [
    drawing,
    placed(MARGIN, 34, title),
    placed(MARGIN, 34 + title.height + 6, counted),
  ])
}

export interface PagePreview {
  title: string
  /** `5 articles, 396 excerpts`. */
  counted: string
  outlets: readonly { name: string; color: string }[]
  /** Two accounts of one thing that differ; null where none do. */
  contrast: { about: string; accounts: readonly { label: string; chain: string; color: string }[] } | null
  /** Stands in place of a contrast where there is none. */
  summary: string | null
  source: string
}

function contrastBlock({ about, accounts }: NonNullable<PagePreview['contrast']>): Block {
  const column = (ROOM - 48) / 2
  const sides = accounts.slice(0, 2).map(({ label, chain, color }): Block => {
    const value = paragraph(heading(label, 42), column, { lineHeight: 50, maxLines: 2 })
    const said = signed(dotSign(color), text(chain, 20), column, 26)
    return { height: value.height + said.height, shapes: [...value.shapes, placed(0, value.height + 4, said)] }
  })
  const head = paragraph(text(about, 22, INK), ROOM, { lineHeight: 30, maxLines: 1 })
  return {
    height: head.height + 12 + Math.max(...sides.map(({ height }) => height)),
    shapes: [...head.shapes, ...sides.map((side, at) => placed(at * (column + 48), head.height + 12, side))],
  }
}

/** A page in small, in words: what it is about, how much there is, and one thing on which accounts differ. */
export function pagePreview({ title, counted, outlets, contrast, summary, source }: PagePreview): Picture {
  const named = paragraph(heading(title, 58), ROOM, { lineHeight: 66, maxLines: 3 })
  const amount = paragraph(text(counted, 24), ROOM, { lineHeight: 34, maxLines: 1 })
  const dots = flow(
    outlets.slice(0, 8).map(({ name, color }) => signed(dotSign(color), text(name, 20, INK), 420, 28)),
    ROOM,
    { x: 28, y: 2 },
  )
  const top = 40 + named.height + 10
  const shapes = [placed(MARGIN, 40, named), placed(MARGIN, top, amount), placed(MARGIN, top + amount.height + 6, dots)]
  const low = contrast ? contrastBlock(contrast) : summary ? paragraph(text(summary, 26, INK), ROOM, { lineHeight: 38, maxLines: 5 }) : null
  const y = HEIGHT - FOOT - 24 - (low?.height ?? 0)
  const hasRoom = y > top + amount.height + dots.height + 12
  return frame(title, `${counted}. ${source}`, source, [...shapes, ...(low && hasRoom ? [placed(MARGIN, y, low)] : [])])
}
