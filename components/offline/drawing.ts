import type { SceneProps } from '@/components/charts/scene-props'
import { SCENES } from '@/components/charts/scenes'
import { type Block, marksOf, stack } from '@/lib/drawing/shapes'
import { svgOf } from '@/lib/drawing/svg'

/** Pixels: wide, and of one drawing at most. */
export const WIDTH = 1_000
const TALLEST = 6_000

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

/** Draws rows of a view for a saved page; null where nothing draws it. */
export function drawingOf({ view, question, description, corpus, ...props }: Drawn): Drawing | null {
  const scene = SCENES[view]
  if (!scene || props.rows.length === 0) return null
  const blocks = scene({ ...props, corpus: corpus as SceneProps['corpus'] })
  const kept = held(blocks)
  const missing = marksOf(blocks.slice(kept.length).flatMap(({ shapes }) => shapes)).length
  const svg = svgOf({ ...stack(kept), width: props.width, title: question, description }, 'page')
    .replace(/^<\?xml[^>]*>\n/, '')
    .replace(' xmlns="http://www.w3.org/2000/svg"', '')
    .replaceAll(/ id="/g, ` id="${view}-`)
    .replaceAll('="url(#', `="url(#${view}-`)
    .replaceAll('href="#', `href="#${view}-`)
    .replace('aria-labelledby="title desc"', `aria-labelledby="${view}-title ${view}-desc"`)
    .trim()
  return { svg, cut: missing > 0 ? `${missing.toLocaleString('en-GB')} further marks are not drawn: the table has them all.` : null }
}
