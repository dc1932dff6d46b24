import { colorsOf, note, sectionHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { body, bodyBold, INK_3, small } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { paragraph, type Run } from '@/lib/drawing/paragraph'
import { type Block, padded, placed, stack } from '@/lib/drawing/shapes'
import { inRows } from '@/lib/drawing/signs'
import type { World } from '@/lib/geometry/world'
import worldMap from '@/lib/geometry/world.json'
import type { PositionRow } from '@/lib/views/rows/positions'
import { type MapColumn, type MapSection, positionsMapModel, STATES_FOR_A_MAP } from './map.model'
import { othersList, statesList } from './map-list.scene'
import { type MapSize, sizeOf } from './map-size.model'
import { worldScene } from './map-world.scene'
import type { Column, ColumnKind } from './positions.model'

const world = worldMap as unknown as World

const GAP = { x: 32, y: 8 }
const WIDE = 640
const LEAST_COLUMN = 280
/** Of the width, where a map has its list beside it. */
const MAP_SHARE = 0.64
/** Above a map: the titles of section and outlet. */
const HEADS = 90

interface Place {
  width: number
  height?: number
  colorOf: (outlet: string) => string
}

const statesInWords = (count: number) => (count === 1 ? '1 state' : `${count} states`)

/** Whose map it is. */
function heading({ outlet, outletName, voiceName }: Column, states: number, { colorOf, width }: Place): Block {
  const whose: Run[] = voiceName ? [bodyBold(voiceName), body(` in ${outletName}`)] : [bodyBold(outletName)]
  const words = paragraph([...whose, small(`   ${statesInWords(states)}`, INK_3)], width - 18, { lineHeight: 20 })
  return { height: words.height, shapes: [placed(6, 10, { shapes: dotSign(colorOf(outlet)).shapes }), placed(18, 0, words)] }
}

/** The map with its states beside it and what is on no map below. */
function besideMap(map: MapColumn, { closer }: MapSection, { width, height = Number.POSITIVE_INFINITY }: Place): Block {
  const left = Math.round(Math.max(LEAST_COLUMN, Math.min(width * MAP_SHARE, ((height - HEADS) * world.width) / world.height)))
  const drawn = worldScene(map.fills, world, left, closer)
  const states = statesList(map, width - left - GAP.x)
  const block = { height: Math.max(drawn.height, states.height), shapes: [...drawn.shapes, placed(left + GAP.x, 0, states)] }
  return stack([block, padded(othersList(map, width, 2), { top: 12 })])
}

function mapBlock(map: MapColumn, section: MapSection, size: MapSize, place: Place): Block {
  const { width } = place
  const head = heading(map.column, map.fills.length, place)
  if (size === 'one' && width >= WIDE) return stack([head, besideMap(map, section, place)], 8)
  const drawn = worldScene(map.fills, world, width, section.closer)
  return stack([head, padded(drawn, { top: 4 }), padded(statesList(map, width), { top: 10 }), othersList(map, width)])
}

const columnsIn = (size: MapSize, maps: number, width: number): number => {
  if (width < WIDE || size === 'one') return 1
  return size === 'two' ? Math.min(2, maps) : Math.max(1, Math.floor((width + GAP.x) / (LEAST_COLUMN + GAP.x)))
}

function sectionBlocks(section: MapSection, size: MapSize, place: Place): Block[] {
  const columns = columnsIn(size, section.columns.length, place.width)
  const width = (place.width - GAP.x * (columns - 1)) / columns
  const maps = section.columns.map((map) => mapBlock(map, section, size, { ...place, width }))
  const silent = section.silent.length > 0 ? `No state’s stance found in ${section.silent.join(', ')}.` : null
  return [
    padded(sectionHead(section.title, '', place.width), { bottom: 8 }),
    ...inRows(maps, columns, place.width, GAP),
    padded(note(silent, place.width), { bottom: 28 }),
  ]
}

/** Sections of a single map stand beside each other where there is room. */
function pairedBlocks(sections: readonly MapSection[], place: Place): Block[] {
  const columns = place.width < WIDE ? 1 : 2
  const width = (place.width - GAP.x * (columns - 1)) / columns
  const blocks = sections.map((section) => stack(sectionBlocks(section, 'two', { ...place, width })))
  return inRows(blocks, columns, place.width, { x: GAP.x, y: 0 })
}

/** The sections in their order; neighbours of one map each together. */
function allSections(sections: readonly MapSection[], place: Place): Block[] {
  const blocks: Block[] = []
  let singles: MapSection[] = []
  const lay = () => {
    blocks.push(...pairedBlocks(singles, place))
    singles = []
  }
  for (const [at, section] of sections.entries()) {
    const size = sizeOf(section, at)
    if (size === 'two' && section.columns.length === 1) singles.push(section)
    else {
      lay()
      blocks.push(...sectionBlocks(section, size, place))
    }
  }
  lay()
  return blocks
}

/** Where in the world the states are that are said to take a stance: a map for each target that enough states speak of, one per outlet or voice. */
export function positionsMapScene({ rows, corpus, display, width, height }: SceneProps<PositionRow>): Block[] {
  const by: ColumnKind = display.by === 'voice' ? 'voice' : 'outlet'
  const { sections, left } = positionsMapModel(rows, by, world)
  const few = left.map(({ title, states }) => `${title} (${states})`).join(', ')
  return [
    ...allSections(sections, { width, height, colorOf: colorsOf(corpus) }),
    ...(sections.length === 0
      ? [note(`No target here has a stance of ${STATES_FOR_A_MAP} states or more. The matrix shows all there are.`, width)]
      : []),
    ...(left.length > 0 && sections.length > 0 ? [note(`Fewer than ${STATES_FOR_A_MAP} states, in the matrix only: ${few}.`, width)] : []),
    note(
      'A state is filled by the stance it is said to take in the end; what is said of its ministers, bodies and people is in the list. Plain land: not found in what is selected here. Boundaries are those of Natural Earth and say nothing of ours.',
      width,
    ),
  ]
}
