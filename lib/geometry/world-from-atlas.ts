import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, Polygon as Island, MultiPolygon as Islands } from 'geojson'
import countries from 'i18n-iso-countries'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { World } from './world'

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>
type Outline = Island | Islands
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Units of the map's width: whole units are fine enough to be drawn at twice as many pixels. */
const WIDTH = 2000
const ANTARCTICA = 'ATA'
/** States without an ISO number in the atlas that ISO leaves a code to; others without one are land only. */
const USER_ASSIGNED: Readonly<Record<string, string>> = { Kosovo: 'XKX' }

/** The ISO 3166-1 alpha-3 code of a country of the atlas, which names them by ISO numbers; undefined where ISO has none. */
export function countryCode({ id, properties }: Pick<Country, 'id' | 'properties'>): string | undefined {
  return id === undefined ? USER_ASSIGNED[properties?.name ?? ''] : countries.numericToAlpha3(String(id))
}

export const countriesOf = (atlas: Atlas) => atlas.objects.countries.geometries as Country[]
const isDrawn = (country: Country) => countryCode(country) !== ANTARCTICA

/** Turned so that the cut through the Pacific spares the eastern end of Siberia. */
function projection(land: GeoPermissibleObjects) {
  return geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, land)
}

/** Absolute coordinates as whole units, each point relative to the one before: half the length. Rings of fewer than three points are dropped. */
function relativePath(path: string): string {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const closed = ring.endsWith('Z')
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map((unit) => Math.round(Number(unit))) as [number, number])
      const steps = points.map(([x, y], at) => [x - (points[at - 1]?.[0] ?? 0), y - (points[at - 1]?.[1] ?? 0)] as const)
      const [start, ...moves] = steps
      const shown = moves.filter(([dx, dy]) => dx !== 0 || dy !== 0)
      return start && shown.length > 1 ? `M${start[0]} ${start[1]}l${pairs(shown)}${closed ? 'z' : ''}` : ''
    })
    .join('')
}

/** A minus sign separates as well as a space. */
const pairs = (steps: readonly (readonly [number, number])[]) => steps.flat().join(' ').replaceAll(' -', '-')

/** The countries that have a code, with it. */
const withCode = (countries: readonly Country[]): [Country, string][] =>
  countries.flatMap((country): [Country, string][] => {
    const code = countryCode(country)
    return code ? [[country, code]] : []
  })

const outline = (atlas: Atlas, country: Country) => (feature(atlas, country) as Feature<Outline>).geometry

/** Of many islands the largest stands for the country. */
function largestPart(country: Outline, areaOf: (part: Outline) => number): Outline {
  if (country.type === 'Polygon') return country
  const parts = country.coordinates.map((coordinates): Outline => ({ type: 'Polygon', coordinates }))
  return parts.reduce((largest, part) => (areaOf(part) > areaOf(largest) ? part : largest))
}

/**
 * The map of the world: outlines for drawing, and for every country a place where a sign of it can stand.
 * @param coarse the atlas that is drawn
 * @param fine an atlas that has also the countries that are too small for the coarse one
 */
export function worldFromAtlas(coarse: Atlas, fine: Atlas): World {
  const drawn = countriesOf(coarse).filter(isDrawn)
  const land = merge(coarse, drawn)
  const path = geoPath(projection(land))
  const [[, top], [, bottom]] = path.bounds(land)
  const shapes: Record<string, string> = {}
  for (const [country, code] of withCode(drawn)) shapes[code] = (shapes[code] ?? '') + relativePath(path(feature(coarse, country)) ?? '')
  const places: World['places'] = {}
  const add = (atlas: Atlas, country: Country, code: string) => {
    const part = largestPart(outline(atlas, country), (one) => path.area(one))
    const [x, y] = path.centroid(part).map(Math.round) as [number, number]
    const area = Math.round(path.area(part))
    if (!places[code] || area > places[code][2]) places[code] = [x, y, area]
  }
  for (const [country, code] of withCode(drawn)) add(coarse, country, code)
  for (const [country, code] of withCode(countriesOf(fine).filter(isDrawn))) if (!shapes[code]) add(fine, country, code)
  const byCode = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    width: WIDTH,
    height: Math.ceil(bottom - Math.min(top, 0)),
    land: relativePath(path(land) ?? ''),
    shapes: byCode(shapes),
    places: byCode(places),
  }
}
