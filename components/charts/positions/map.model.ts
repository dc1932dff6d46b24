import { groupBy } from '@/components/charts/group-by'
import { sideOf } from '@/components/charts/stance-words'
import type { World } from '@/lib/geometry/world'
import type { PositionRow } from '@/lib/views/rows/positions'
import { actorEntries, type Entry, type Look, type LookGroup, lookGroups, looksOf } from './look-groups.model'
import { caribbeanOf, countryOnMap, type Fill, fillsOf, isInside } from './map-fill.model'
import { type Column, type ColumnKind, columnKey, columnsOf } from './positions.model'

/** One map: what one outlet, or one voice, says of a target. */
export interface MapColumn {
  column: Column
  fills: Fill[]
  /** The states, each under every stance that it takes in the end. */
  states: LookGroup[]
  /** All other actors, and states that the map does not have. */
  others: LookGroup[]
}

export interface MapSection {
  target: string
  title: string
  /** Distinct states on the maps. */
  states: number
  /** Every look on its maps. */
  looks: Look[]
  columns: MapColumn[]
  /** Outlets (or, by voice, nobody) that name no state here. */
  silent: string[]
  /** The small states of Central America and the Caribbean need a closer look. */
  closer: boolean
}

export interface MapModel {
  sections: MapSection[]
  /** Targets of which too few states are said to take a stance, most states first. */
  left: { target: string; title: string; states: number }[]
}

/** Fewer states than this are read faster in the matrix. */
export const STATES_FOR_A_MAP = 3

function mapColumn(column: Column, rows: readonly PositionRow[], world: World): MapColumn {
  const entries = actorEntries(rows)
  const isOnMap = ({ row }: Entry) => countryOnMap(row, world) !== null
  return {
    column,
    fills: fillsOf(
      entries.map(({ row }) => row),
      world,
    ),
    states: lookGroups(entries.filter(isOnMap)),
    others: lookGroups(entries.filter((entry) => !isOnMap(entry))),
  }
}

const countStates = (rows: readonly PositionRow[], world: World) =>
  new Set(rows.map((row) => countryOnMap(row, world)).filter((country) => country !== null)).size

/** How many states stand against the fewer others: the sharper, the nearer both camps are in size. */
function sharpness(rows: readonly PositionRow[], world: World): number {
  const statesOn = (side: string) =>
    countStates(
      rows.filter((row) => row.modality === 'holds' && sideOf(row.stance) === side),
      world,
    )
  return Math.min(statesOn('for'), statesOn('against'))
}

function sectionOf(rows: readonly PositionRow[], columns: readonly Column[], by: ColumnKind, world: World): MapSection {
  const stated = groupBy(rows, (row) => columnKey(row, by))
  const maps = columns.map((column) => mapColumn(column, stated.get(column.key) ?? [], world))
  const shown = maps.filter(({ fills }) => fills.length > 0).sort((a, b) => b.fills.length - a.fills.length)
  const fills = shown.flatMap((map) => map.fills)
  const box = caribbeanOf(world)
  return {
    target: rows[0]?.target ?? '',
    title: rows[0]?.target_name ?? '',
    states: countStates(rows, world),
    looks: looksOf(fills.flatMap(({ looks }) => looks)),
    columns: shown,
    silent: by === 'outlet' ? maps.filter(({ fills }) => fills.length === 0).map(({ column }) => column.outletName) : [],
    closer: fills.some((fill) => fill.isDot && isInside(box, fill)),
  }
}

/**
 * The maps of every target with enough states, those first on which most states stand on both sides; in each the columns with most states first.
 * A state is shown where the column leaves it: a stance that is followed by another, or withdrawn, is listed as the earlier one.
 */
export function positionsMapModel(rows: readonly PositionRow[], by: ColumnKind, world: World): MapModel {
  const columns = columnsOf(rows, by)
  const targets = [...groupBy(rows, (row) => row.target).values()].map((group) => ({
    group,
    states: countStates(group, world),
    sharp: sharpness(group, world),
    target: group[0]?.target ?? '',
    title: group[0]?.target_name ?? '',
  }))
  targets.sort((a, b) => b.sharp - a.sharp || b.states - a.states || a.target.localeCompare(b.target, 'en'))
  return {
    sections: targets.filter(({ states }) => states >= STATES_FOR_A_MAP).map(({ group }) => sectionOf(group, columns, by, world)),
    left: targets
      .filter(({ states }) => states > 0 && states < STATES_FOR_A_MAP)
      .map(({ target, title, states }) => ({ target, title, states })),
  }
}
