import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isCountryCode } from '@/lib/corpus/country-codes'
import type { World } from '@/lib/geometry/world'
import worldMap from '@/lib/geometry/world.json'
import { countriesOf, countryCode } from '@/lib/geometry/world-from-atlas'
import { readAtlas, worldText } from '@/lib/geometry/write-world'

const world = worldMap as unknown as World

/** Areas of the atlas to which ISO 3166 gives no code: they are land without a filling of their own. */
const WITHOUT_CODE = [
  ...['N. Cyprus', 'Somaliland', 'Siachen Glacier', 'Cyprus U.N. Buffer Zone', 'Akrotiri', 'Dhekelia', 'USNB Guantanamo Bay', 'Baikonur'],
  ...['Indian Ocean Ter.', 'Coral Sea Is.', 'Spratly Is.', 'Clipperton I.', 'Bajo Nuevo Bank', 'Serranilla Bank', 'Scarborough Reef'],
]

/** Every point of an outline, in units of the map. */
function pointsOf(path: string): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
      const points: [number, number][] = [[x, y]]
      for (let at = 0; at < steps.length; at += 2) {
        const [left, top] = points.at(-1) as [number, number]
        points.push([left + (steps[at] ?? 0), top + (steps[at + 1] ?? 0)])
      }
      return points
    })
}

describe('the map of the world', () => {
  it('is what the atlas gives, and weighs little', () => {
    const text = readFileSync('lib/geometry/world.json', 'utf8')
    expect(text).toBe(worldText())
    expect(gzipSync(text).length).toBeLessThan(60_000)
  })

  it.each(['110m', '10m'] as const)('knows the code of every country of the atlas 1:%s that ISO names', (scale) => {
    const countries = countriesOf(readAtlas(scale))
    const unnamed = countries.filter((country) => countryCode(country) === undefined)
    for (const { properties } of unnamed) expect(WITHOUT_CODE).toContain(properties?.name)
    const codes = countries.map(countryCode).filter((code) => code !== undefined)
    expect(codes.filter((code) => !isCountryCode(code))).toEqual([])
  })

  it('has a place for every outline, and for states too small to have one', () => {
    for (const code of Object.keys(world.shapes)) expect(world.places).toHaveProperty(code)
    for (const code of ['DMA', 'KNA', 'VCT', 'GRD', 'TUV', 'MLT', 'SGP', 'VAT', 'XKX']) expect(world.places).toHaveProperty(code)
    expect(world.places).not.toHaveProperty('ATA')
  })

  it('keeps every outline and place inside the map, and north up', () => {
    for (const path of [world.land, ...Object.values(world.shapes)]) {
      for (const [x, y] of pointsOf(path)) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(world.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(world.height)
      }
    }
    const [canada, argentina, china] = [world.places.CAN, world.places.ARG, world.places.CHN]
    expect(canada?.[1]).toBeLessThan(argentina?.[1] ?? 0)
    expect(argentina?.[0]).toBeLessThan(china?.[0] ?? 0)
  })

  it('shows areas as they are to each other', () => {
    const area = (code: string) => world.places[code]?.[2] ?? 0
    // Land areas by the CIA World Factbook, largest parts: Brazil 8.36, Democratic Republic of the Congo 2.27, Algeria 2.38 million km².
    expect(area('BRA') / area('DZA')).toBeCloseTo(8.5 / 2.38, 0)
    expect(area('COD') / area('DZA')).toBeCloseTo(1, 1)
  })
})
