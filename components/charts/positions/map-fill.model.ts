import { groupBy } from '@/components/charts/group-by'
import type { World } from '@/lib/geometry/world'
import type { PositionRow } from '@/lib/views/rows/positions'
import { type Look, looksOf } from './look-groups.model'

/** A country on a map: every stance that it is said to take in the end. */
export interface Fill {
  /** ISO 3166-1 alpha-3. */
  country: string
  looks: Look[]
  rows: PositionRow[]
  /** Units of the map. */
  x: number
  y: number
  /** Too small for its outline to be seen: a sign stands for it. */
  isDot: boolean
}

/** Square units of the map below which an outline is no more than a speck. */
const SPECK = 250

/** The country of an actor where a map of the world can show it: states only, for a minister or a court is not the country. */
export const countryOnMap = ({ actor_kind, country }: Pick<PositionRow, 'actor_kind' | 'country'>, world: World): string | null =>
  actor_kind === 'state' && country !== null && world.places[country] ? country : null

/** The countries that rows speak of; rows without one are left out. */
export function fillsOf(rows: readonly PositionRow[], world: World): Fill[] {
  const onMap = groupBy(
    rows.filter((row) => countryOnMap(row, world) !== null),
    (row) => String(row.country),
  )
  return [...onMap].flatMap(([country, group]) => {
    const [x, y, area] = world.places[country] ?? [0, 0, 0]
    return [{ country, looks: looksOf(group), rows: group, x, y, isDot: area < SPECK || !world.shapes[country] }]
  })
}

/** Part of the map, in its units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const CARIBBEAN = 'ATG BHS BLZ BRB CRI CUB DMA DOM GRD GTM HND HTI JAM KNA LCA NIC PAN SLV TTO VCT'.split(' ')
const AROUND = 16

/** Central America and the Caribbean, whose many small states need a closer look. */
export function caribbeanOf({ places }: World): Box {
  const known = CARIBBEAN.flatMap((code) => (places[code] ? [places[code]] : []))
  const xs = known.map(([x]) => x)
  const ys = known.map(([, y]) => y)
  const [x, y] = [Math.min(...xs) - AROUND, Math.min(...ys) - AROUND]
  return { x, y, width: Math.max(...xs) + AROUND - x, height: Math.max(...ys) + AROUND - y }
}

export const isInside = ({ x, y, width, height }: Box, place: { x: number; y: number }): boolean =>
  place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height
