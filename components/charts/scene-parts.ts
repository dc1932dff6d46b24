import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, lineOf, padded, placed } from '@/lib/drawing/shapes'
import { signed } from '@/lib/drawing/signs'
import { outletColors, UNKNOWN_OUTLET_COLOR } from './outlet-colors'
import type { SceneProps } from './scene-props'
import { heading, INK, INK_3, small } from './scene-text'
import { dotSign } from './statement-dot.scene'

/** The colour of every outlet of a corpus. */
export function colorsOf(corpus: SceneProps['corpus']): (outlet: string) => string {
  const colors = outletColors(corpus.outlets)
  return (outlet) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
}

const MEASURE = 660

/** What must be known to read the drawing, under it. */
export const note = (text: string | null, width: number): Block =>
  text ? padded(paragraph(small(text), Math.min(width, MEASURE), { lineHeight: 19 }), { top: 12 }) : EMPTY

/** A heading with a rule above it, and beside it what it holds. */
export function sectionHead(title: string, about: string, width: number): Block {
  const words = paragraph([heading(title), small(`   ${about}`, INK_3)], width, { lineHeight: 28 })
  return { height: 16 + words.height, shapes: [lineOf(0, 4.5, width, 4.5, INK), placed(0, 12, words)] }
}

/** What waits folded on the page, in one line. */
export function foldedLine(title: string, count: string, preview: string, width: number): Block {
  const words = paragraph([heading(title, 16), small(`  ${count}  `, INK_3), small(preview)], width, { maxLines: 1, lineHeight: 24 })
  return { height: 36, shapes: [lineOf(0, 0.5, width, 0.5, 'var(--rule)'), placed(0, 6, words)] }
}

/** The head of an outlet's own panel. */
export function panelHead(name: string, about: string, color: string, width: number): Block {
  const title = signed(dotSign(color), heading(name, 18), width, 24)
  const words = paragraph(small(about), width, { lineHeight: 19 })
  return {
    height: 10 + title.height + words.height,
    shapes: [{ kind: 'rect', x: 0, y: 0, width, height: 2, fill: color }, placed(-1, 8, title), placed(0, 8 + title.height, words)],
  }
}

/** Panels of outlets: two beside one another where there is room. */
export const panelColumns = (width: number): number => (width >= 720 ? 2 : 1)
export const PANEL_GAP = { x: 40, y: 28 }
