import { agreementTraits } from '@/components/charts/agreement/agreement.traits'
import { figuresTraits } from '@/components/charts/figures/figures.traits'
import { framesTraits } from '@/components/charts/frames/frames.traits'
import { gapsTraits } from '@/components/charts/gaps/gaps.traits'
import { languageTraits } from '@/components/charts/language/language.traits'
import { positionsTraits } from '@/components/charts/positions/positions.traits'
import { reliabilityTraits } from '@/components/charts/reliability/reliability.traits'
import { similarityTraits } from '@/components/charts/similarity/similarity.traits'
import { timelineTraits } from '@/components/charts/timeline/timeline.traits'
import { voicesTraits } from '@/components/charts/voices/voices.traits'
import type { ViewRow } from '@/lib/api/contract/table'
import type { DisplayOptions } from '@/lib/selection/display'

/** What the frame around a chart must know of its view: plain data and pure functions, on the server too. */
export interface ViewTraits {
  /** What one row is called. */
  rowNoun: string
  /** How many rows a page or picture has unless its address asks for all; where left out, `ROWS_SHOWN`. */
  rowsShown?: number
  /** The n of the subtitle without the `n = `. `counted` is the rows in words: `391 statements`, or `2,000 of 5,550 statements`. */
  n?: (rows: ViewRow[], counted: string, isCut: boolean) => string
  /** What the rows come to, in one sentence that the drawing bears out and no more; null where nothing can be said. */
  finding?: (rows: ViewRow[]) => string | null
  /** Options that only the drawing has. */
  options?: DisplayOptions
  /** Options of the view for which the drawing has controls of its own. */
  drawnOptions?: readonly string[]
  /** A row is of a word, which the panel of its excerpts shows in its contexts. */
  hasContexts?: true
}

const TRAITS: Readonly<Record<string, ViewTraits>> = {
  figures: figuresTraits,
  positions: positionsTraits,
  frames: framesTraits,
  agreement: agreementTraits,
  gaps: gapsTraits,
  similarity: similarityTraits,
  reliability: reliabilityTraits,
  language: languageTraits,
  timeline: timelineTraits,
  voices: voicesTraits,
}

const UNNAMED: ViewTraits = { rowNoun: 'row' }

/** The traits of a view; of one that has none, the plainest. */
export const traitsOf = (view: string): ViewTraits => TRAITS[view] ?? UNNAMED

const ROWS_SHOWN = 500

/** How many rows a page or a picture of a view has unless its address asks for all; its table, drawing and n speak of these. */
export const rowsShown = (view: string): number => traitsOf(view).rowsShown ?? ROWS_SHOWN

/** The options that only the drawing of a view has. */
export const drawnOptions = (view: string): DisplayOptions => traitsOf(view).options ?? {}
