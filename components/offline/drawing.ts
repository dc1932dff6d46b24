import type { SceneProps } from '@/components/charts/scene-props'
import { SCENES } from '@/components/charts/scenes'
import { type Block, marksOf, stack } from '@/lib/drawing/shapes'
import { svgOf } from '@/lib/drawing/svg'

/** Pixels: wide, and of one drawing at most. */
export const WIDTH = 1_000
const TALLEST = 6_000
/** Of one part of a drawing on paper. */
const ON_ONE_PAGE = 400

/** A drawing as it stands in a saved page. */
export interface Drawing {
  /** An element `svg` with ids of its own and the colours of the page. */
  svg: string
  /** What of it is left out. */
  cut: string | null
}

interface Drawn extends Omit<SceneProps, 'corpus'> {
  view: string
  question: string
  /** What is counted, and how much of it there is. */
  description: string
  corpus: Pick<SceneProps['corpus'], 'events'> & { outlets: readonly object[]; actors: readonly object[] }
}

/** What a drawing holds without its frame. */
function held(blocks: readonly Block[]): Block[] {
  let bottom = 0
  return blocks.filter((block, at) => {
    bottom += block.height
    return at === 0 || bottom <= TALLEST
  })
}

/** Blocks on top of one another that stand on one page: a drawing in one piece would begin a page, and be cut anywhere. */
function pagesOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = []
  let height = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    height += block.height
    if (height > ON_ONE_PAGE) {
      parts.push([])
      height = block.height
    }
    parts.at(-1)?.push(block)
  }
  return parts
}

/** An element with ids of its own, in the colours of the page. */
function element(
  blocks: readonly Block[],
  { width, question, description }: Pick<Drawn, 'width' | 'question' | 'description'>,
  prefix: string,
): string {
  return svgOf({ ...stack(blocks), width, title: question, description }, 'page')
    .replace(/^<\?xml[^>]*>\n/, '')
    .replace(' xmlns="http://www.w3.org/2000/svg"', '')
    .replaceAll(/ id="/g, ` id="${prefix}`)
    .replaceAll('="url(#', `="url(#${prefix}`)
    .replaceAll('href="#', `href="#${prefix}`)
    .replace('aria-labelledby="title desc"', `aria-labelledby="${prefix}title ${prefix}desc"`)
    .trim()
}

/**
 * Draws rows of a view for a saved page; null where nothing draws it.
 * @param onPaper in several elements, between which a page can end
 */
export function drawingOf(drawn: Drawn, onPaper = false): Drawing | null {
  const { view, question, description, corpus, ...props } = drawn
  const scene = SCENES[view]
  if (!scene || props.rows.length === 0) return null
  const blocks = scene({ ...props, corpus: corpus as SceneProps['corpus'] })
  const kept = held(blocks)
  const missing = marksOf(blocks.slice(kept.length).flatMap(({ shapes }) => shapes)).length
  const svg = onPaper
    ? pagesOf(kept)
        .map((part, at) => element(part, drawn, `${view}-${at}-`))
        .join('')
    : element(kept, drawn, `${view}-`)
  return { svg, cut: missing > 0 ? `${missing.toLocaleString('en-GB')} further marks are not drawn: the table has them all.` : null }
}
