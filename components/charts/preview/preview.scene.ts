import type { PictureWords } from '@/components/charts/picture.scene'
import { heading, INK } from '@/components/charts/scene-text'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, marksOf, placed, type Shape, stack } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import { BOTTOM, MARGIN, previewFrame, ROOM, text } from './frame.scene'

/** Drawings are made for smaller pictures. */
const SCALE = 1.28

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
  const room = (BOTTOM - top) / SCALE
  const drawn = why ? [] : firstBlocks(draw(Math.floor(ROOM / SCALE), room), room)
  const drawing: Shape = why ? placed(MARGIN, top, why) : { ...placed(MARGIN, top, stack(drawn)), scale: SCALE }
  return previewFrame(question, [n, refusal, origin].filter(Boolean).join(' '), origin, [
    drawing,
    placed(MARGIN, 34, title),
    placed(MARGIN, 34 + title.height + 6, counted),
  ])
}
