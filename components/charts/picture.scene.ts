import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, marksOf, padded, placed, type Shape, stack } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import { heading, INK_2, INK_3, small } from './scene-text'

/** What stands around a drawing, so that it makes sense when it is cut out. */
export interface PictureWords {
  question: string
  /** What is counted, n, and the filters in words. */
  subtitle: string
  /** n and the filters alone. */
  counted: string
  /** What the view says of its own numbers. */
  notes: readonly string[]
  /** Why there are no rows. */
  refusal: string | null
  /** Corpus, revision, method, date. */
  source: string
  /** Corpus and revision. */
  origin: string
  address: string
}

/** Square pixels that a drawing holds at most: more takes too long, and nobody looks at it. */
const LARGEST = 4_000_000
const MEASURE = 660

const marginOf = (width: number) => (width >= 800 ? 40 : 20)

function head({ question, subtitle, notes }: PictureWords, width: number): Block {
  const title = paragraph(heading(question, width < 600 ? 23 : 27), width, { lineHeight: width < 600 ? 29 : 34 })
  const counted = paragraph(small(subtitle.replaceAll('n = ', 'n\u00a0=\u00a0')), Math.min(width, MEASURE + 80), { lineHeight: 20 })
  const said = notes.map((note) => {
    const words = paragraph(small(note), Math.min(width, MEASURE) - 12, { lineHeight: 19 })
    return { height: words.height, shapes: [lineOf(1, 0, 1, words.height, INK_3, 2), placed(12, 0, words)] }
  })
  return stack([title, padded(counted, { top: 4 }), ...said.map((note) => padded(note, { top: 8 }))])
}

function foot({ source, address }: PictureWords, width: number): Block {
  const brand = paragraph(heading('Parallax', 18), 80, { lineHeight: 22, align: 'end' })
  const words = paragraph(small(source), width - 100, { lineHeight: 19 })
  const from = paragraph(small(address, INK_3), width, { lineHeight: 18, maxLines: 4 })
  return {
    height: 12 + words.height + from.height,
    shapes: [
      lineOf(0, 0.5, width, 0.5, 'var(--rule)'),
      placed(0, 12, words),
      placed(width - 80, 10, brand),
      placed(0, 12 + words.height, from),
    ],
  }
}

/** As many blocks as a picture holds, and what is left out. */
function held(blocks: readonly Block[], width: number): Block[] {
  const kept: Block[] = []
  let height = 0
  for (const block of blocks) {
    if (height > 0 && (height + block.height) * width > LARGEST) break
    kept.push(block)
    height += block.height
  }
  const missing = marksOf(blocks.slice(kept.length).flatMap(({ shapes }) => shapes)).length
  if (missing === 0) return kept
  const words = `${missing.toLocaleString('en-GB')} further marks are not drawn: the picture would be too tall. The page has them all.`
  return [...kept, padded(paragraph(small(words, INK_2), width), { top: 16 })]
}

/** A whole picture: question, what is counted, the drawing, and where it comes from. */
export function pictureScene(words: PictureWords, width: number, draw: (width: number) => readonly Block[]): Picture {
  const margin = marginOf(width)
  const room = width - 2 * margin
  const drawing = words.refusal
    ? [paragraph({ text: words.refusal, style: { size: 16 }, fill: 'var(--ink)' }, Math.min(room, MEASURE))]
    : held(draw(room), room)
  const parts = [head(words, room), padded(stack(drawing), { top: 24 }), padded(foot(words, room), { top: 28 })]
  const all = stack(parts)
  const rule: Shape = { kind: 'rect', x: margin, y: 0, width: room, height: 3, fill: 'var(--ink)' }
  return {
    width,
    height: margin / 2 + 8 + all.height + margin / 2 + 4,
    title: words.question,
    description: [words.subtitle, words.refusal, words.source].filter(Boolean).join(' '),
    shapes: [rule, placed(margin, margin / 2 + 8, all)],
  }
}
