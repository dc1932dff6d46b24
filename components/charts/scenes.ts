import { figuresScene } from './figures.scene'
import { framesScene } from './frames.scene'
import { languageScene } from './language.scene'
import { positionsScene } from './positions.scene'
import type { Scene } from './scene-props'
import { timelineScene } from './timeline.scene'
import { voicesScene } from './voices.scene'

/** The drawing without a browser of each view. The columns of a view promise the type of its rows. */
export const SCENES: Readonly<Record<string, Scene>> = {
  figures: figuresScene as unknown as Scene,
  positions: positionsScene as unknown as Scene,
  frames: framesScene as unknown as Scene,
  language: languageScene as unknown as Scene,
  timeline: timelineScene as unknown as Scene,
  voices: voicesScene as unknown as Scene,
}
