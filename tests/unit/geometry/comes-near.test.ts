import { expect, it } from 'vitest'
import { comesNear } from '@/lib/geometry/comes-near'
import type { World } from '@/lib/geometry/world'
import worldMap from '@/lib/geometry/world.json'

const { shapes, places } = worldMap as unknown as World

it('finds a part of an outline in a box, its first one or another', () => {
  const box = { x: 100, y: 100, width: 50, height: 50 }
  expect(comesNear('M0 0l10 0 0 10z', box)).toBe(false)
  expect(comesNear('M0 0l10 0 0 10zM90 120l20 0 0 5z', box)).toBe(true)
  expect(comesNear('M0 120l400 0 0 5z', box)).toBe(true)
  expect(comesNear('', box)).toBe(false)
})

it('holds every country to be near its own centre', () => {
  for (const [code, outline] of Object.entries(shapes)) {
    const [x = 0, y = 0] = places[code] ?? []
    expect([code, comesNear(outline, { x, y, width: 0, height: 0 })]).toEqual([code, true])
  }
})
