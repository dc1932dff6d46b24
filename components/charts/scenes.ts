import { agreementScene } from '@/components/charts/agreement/agreement.scene'
import { figuresScene } from '@/components/charts/figures/figures.scene'
import { framesScene } from '@/components/charts/frames/frames.scene'
import { gapsScene } from '@/components/charts/gaps/gaps.scene'
import { languageScene } from '@/components/charts/language/language.scene'
import { positionsScene } from '@/components/charts/positions/positions.scene'
import { reliabilityScene } from '@/components/charts/reliability/reliability.scene'
import { similarityScene } from '@/components/charts/similarity/similarity.scene'
import { timelineScene } from '@/components/charts/timeline/timeline.scene'
import { voicesScene } from '@/components/charts/voices/voices.scene'
import type { Scene } from './scene-props'

/** The drawing without a browser of each view. The columns of a view promise the type of its rows. */
export const SCENES: Readonly<Record<string, Scene>> = {
  agreement: agreementScene as unknown as Scene,
  gaps: gapsScene as unknown as Scene,
  similarity: similarityScene as unknown as Scene,
  reliability: reliabilityScene as unknown as Scene,
  figures: figuresScene as unknown as Scene,
  positions: positionsScene as unknown as Scene,
  frames: framesScene as unknown as Scene,
  language: languageScene as unknown as Scene,
  timeline: timelineScene as unknown as Scene,
  voices: voicesScene as unknown as Scene,
}
