import { figuresScene } from './figures.scene'
import { framesScene } from './frames.scene'
import type { Scene } from './scene-props'

/** The drawing without a browser of each view. */
export const SCENES: Readonly<Record<string, Scene>> = {
  figures: figuresScene as unknown as Scene,
  frames: framesScene as unknown as Scene,
}
