import { bodyBold, INK, INK_2, small, smallBold } from '@/components/charts/scene-text'
import { GLYPH, stanceGlyph } from '@/components/charts/stance-glyph.scene'
import { stanceWords } from '@/components/charts/stance-words'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, lineOf, padded, placed, type Shape, stack } from '@/lib/drawing/shapes'
import { type Boxed, flow, inColumns, signed } from '@/lib/drawing/signs'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { Entry, LookGroup } from './look-groups.model'
import type { MapColumn } from './map.model'
import { fillOf } from './map-world.scene'

const SWATCH = { width: 26, height: 18 }
const GAP = 32

/** Words in a row; what one row of the view stands for is its mark. */
const worded = (text: string, width: number, fill = INK): Boxed => signed({ shapes: [], width: -6 }, small(text, fill), width, 20)

const marked = (box: Boxed, { href }: PositionRow): Boxed => ({ ...box, shapes: [{ ...placed(0, 0, box), mark: href }] })

function beside(boxes: readonly Boxed[], width: number): Boxed {
  const block = flow(boxes, width, { x: 4, y: 0 })
  return {
    ...block,
    width: Math.min(
      width,
      boxes.reduce((sum, box) => sum + box.width + 4, -4),
    ),
  }
}

function entryBox({ row, earlier, conflict }: Entry, width: number): Boxed {
  const name = marked(worded(row.actor_name, width), row)
  const before = earlier.map((one) => marked(worded(stanceWords(one.stance, one.modality), width, INK_2), one))
  return beside(
    [
      name,
      ...(conflict ? [signed({ shapes: [], width: -6 }, smallBold('≠'), width, 20)] : []),
      ...(before.length > 0 ? [worded('before:', width, INK_2), ...before] : []),
    ],
    width,
  )
}

const distinctActors = (entries: readonly Entry[]) => new Set(entries.map(({ row }) => row.actor)).size

function groupHead({ stance, modality, entries }: LookGroup, isOnMap: boolean, width: number): Block {
  const left = isOnMap ? SWATCH.width + 8 : 0
  const words = paragraph(
    [{ text: stanceWords(stance, modality), style: { size: 14 }, fill: INK }, bodyBold(`  ${distinctActors(entries)}`)],
    width - left - GLYPH - 6,
    { lineHeight: 20 },
  )
  const height = Math.max(GLYPH, words.height)
  const swatch: Shape = {
    kind: 'rect',
    x: 0.5,
    y: height / 2 - 9,
    ...SWATCH,
    fill: fillOf([{ stance, modality }], 1),
    stroke: 'var(--rule)',
  }
  const shapes = [
    ...(isOnMap ? [swatch] : []),
    placed(left + GLYPH / 2, height / 2, { shapes: stanceGlyph({ stance, modality }) }),
    placed(left + GLYPH + 6, (height - words.height) / 2, words),
  ]
  return { height, shapes }
}

function groupBlock(group: LookGroup, isOnMap: boolean, width: number): Block {
  const names = flow(
    group.entries.map((entry) => entryBox(entry, width)),
    width,
    { x: 14, y: 0 },
  )
  return padded(stack([groupHead(group, isOnMap, width), names], 2), { bottom: 8 })
}

/** What a map shows, in words. */
export const statesList = ({ states }: Pick<MapColumn, 'states'>, width: number): Block =>
  stack(states.map((group) => groupBlock(group, true, width)))

/** Those that are on no map, in as many columns. */
export function othersList({ others }: Pick<MapColumn, 'others'>, width: number, columns = 1): Block {
  if (others.length === 0) return EMPTY
  const head = paragraph(smallBold('Not on the map: organisations, governments’ bodies, people, groups', INK_2), width, { lineHeight: 18 })
  const apart = { height: head.height + 18, shapes: [lineOf(0, 4.5, width, 4.5, 'var(--rule)'), placed(0, 12, head)] }
  const column = (width - GAP * (columns - 1)) / columns
  const groups = inColumns(
    others.map((group) => groupBlock(group, false, column)),
    columns,
    width,
    GAP,
  )
  return stack([apart, groups])
}
