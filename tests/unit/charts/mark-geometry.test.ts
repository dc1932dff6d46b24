import { describe, expect, it } from 'vitest'
import type { Mark } from '@/components/charts/figures/mark.model'
import { arrowEnd, arrowOutline, endsOf, guidePath, labelPlace, seriesPath } from '@/components/charts/mark-geometry.model'

const scale = (value: number) => 100 + value * 10
const bound = (direction: 'up' | 'down') => ({ shape: 'bound', at: 20, direction, includes: false }) as const
const dot = (at: number, label = '41.5 %') => ({ mark: { shape: 'dot', at } as Mark, x: at, arrow: 5, label, previous: null })

describe('the geometry of a mark', () => {
  it('points the arrow of a bound to its side, long enough to be seen', () => {
    expect(arrowEnd(bound('up'), 5, scale)).toBe(350)
    expect(arrowEnd(bound('down'), 5, scale)).toBe(250)
    expect(arrowEnd(bound('up'), 0.1, scale)).toBe(326)
  })

  it('knows both ends', () => {
    expect(endsOf({ mark: bound('down'), arrow: 5 }, scale)).toEqual([250, 300])
    expect(endsOf({ mark: { shape: 'range', from: 1, to: 3 }, arrow: 0 }, scale)).toEqual([110, 130])
    expect(endsOf({ mark: { shape: 'points', at: [1, 2, 6] }, arrow: 0 }, scale)).toEqual([110, 160])
  })

  it('puts the label right of the mark, left where it would leave the drawing', () => {
    expect(labelPlace(dot(20), scale, 800).anchor).toBe('start')
    expect(labelPlace(dot(48), scale, 600)).toMatchObject({ anchor: 'end' })
    expect(labelPlace(dot(1, 'a label that is too long for either side'), scale, 200).anchor).toBe('start')
  })

  it('keeps the label off a line that comes from the right', () => {
    expect(labelPlace({ ...dot(20), previous: { x: 30, y: 0 } }, scale, 800).anchor).toBe('end')
    expect(labelPlace({ ...dot(20), previous: { x: 10, y: 0 } }, scale, 800).anchor).toBe('start')
  })

  it('leads from zero to the mark, and from nowhere where zero is not on the axis', () => {
    const placed = { ...dot(20), y: 40 }
    expect(guidePath(placed, scale, { left: 100, right: 700, edge: 760 })).toBe('M100 40H290')
    expect(guidePath(placed, scale, { left: 200, right: 700, edge: 760 })).toBeNull()
    expect(guidePath({ ...dot(-5), y: 40 }, scale, { left: 0, right: 700, edge: 760 })).toBe('M100 40H60')
    expect(guidePath({ ...dot(0), y: 40 }, scale, { left: 100, right: 700, edge: 760 })).toBeNull()
  })

  it('draws an arrow to either side', () => {
    expect(arrowOutline(100, 126, 10)).toBe('M100 7H115V3L126 10L115 17V13H100Z')
    expect(arrowOutline(100, 74, 10)).toBe('M100 7H85V3L74 10L85 17V13H100Z')
  })

  it('leads a series down, then along the row', () => {
    expect(seriesPath({ previous: { x: 1, y: 10 }, x: 3, y: 40 }, scale)).toBe('M110 10V40H130')
    expect(seriesPath({ previous: null, x: 3, y: 40 }, scale)).toBeNull()
  })
})
