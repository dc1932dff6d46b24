import type { World } from '@/lib/geometry/world'
import type { MapSection } from './map.model'
import type { Box } from './map-fill.model'

/** By how many maps stand side by side. The first section is the largest; of the others those of one map stand beside each other. */
export type MapSize = 'one' | 'two' | 'many'

export const sizeOf = ({ columns }: MapSection, place: number): MapSize =>
  columns.length > 2 ? 'many' : columns.length === 1 && place === 0 ? 'one' : 'two'

/** Where the closer look stands: in the empty Pacific. Width and height as parts of the map's. */
const CLOSER_WIDTH = 0.23

/** How much larger the closer look shows its part of the map. */
export const closerZoom = (world: World, box: Box): number => (world.width * CLOSER_WIDTH) / box.width

/** The frame of the closer look, in units of the map. */
export function closerFrame(world: World, box: Box): Box {
  const zoom = closerZoom(world, box)
  const [width, height] = [box.width * zoom, box.height * zoom]
  return { x: 2, y: world.height - height - 2, width, height }
}

/** Pixels of the sign of a state that is too small for its outline. */
export const DOT_PIXELS = 9
