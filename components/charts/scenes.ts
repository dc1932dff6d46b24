import { agreementScene } from './agreement.scene'
import { figuresScene } from './figures.scene'
import { framesScene } from './frames.scene'
import { gapsScene } from './gaps.scene'
import { languageScene } from './language.scene'
import { positionsScene } from './positions.scene'
import { reliabilityScene } from './reliability.scene'
import type { Scene } from './scene-props'
import { similarityScene } from './similarity.scene'
import { timelineScene } from './timeline.scene'
import { voicesScene } from './voices.scene'

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
