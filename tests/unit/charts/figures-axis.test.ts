import { describe, expect, it } from 'vitest'
import { axisOf } from '@/components/charts/figures/axis.model'
import { extentOf, type Mark, markOf } from '@/components/charts/figures/mark.model'
import { someFigureRows } from '../../builders/rows'

const dot = (at: number): Mark => ({ shape: 'dot', at })
const ticks = (axis: ReturnType<typeof axisOf>) => axis.ticks.map(({ label }) => label.replaceAll('\u00a0', ' '))

describe('axisOf', () => {
  it('goes to zero where the spread still shows, and says where it does not', () => {
    expect(axisOf([dot(30), dot(51.2)], '%')).toMatchObject({ domain: [0, 60], startsAt: null })
    const voters = axisOf([dot(8.1e6), dot(8.2e6)], 'voters').startsAt
    expect(voters).toMatch(/^8\.\d+ million voters$/)
    expect(axisOf([dot(-51.2), dot(-51.9)], '%').startsAt).toMatch(/^−5\d/)
    expect(ticks(axisOf([dot(41.5), dot(18.5)], '%'))).toEqual(['0 %', '10 %', '20 %', '30 %', '40 %', '50 %'])
    expect(axisOf([dot(51.2), dot(51.95)], '%').domain[0]).toBeGreaterThan(50)
  })

  it('says the magnitude and the noun once', () => {
    const axis = axisOf([dot(8.1e6), dot(3.6e6), { shape: 'bound', at: 3e6, direction: 'down', includes: false }], 'voters')
    expect(axis.title).toBe('million voters')
    expect(ticks(axis)).toEqual(['0', '2', '4', '6', '8', '10'])
  })

  it('says a sign at every tick and no title', () => {
    const axis = axisOf([dot(50), dot(200)], 'US$')
    expect(axis.title).toBe('')
    expect(ticks(axis)[1]).toBe('US$50')
  })

  it('has room for the arrow of a bound', () => {
    const axis = axisOf([dot(10), { shape: 'bound', at: 100, direction: 'up', includes: true }], 'people')
    expect(axis.domain[1]).toBeGreaterThanOrEqual(100 + axis.arrow)
  })

  it('does not go beyond 100 % without a number there', () => {
    const bound: Mark = { shape: 'bound', at: 97, direction: 'up', includes: false }
    expect(axisOf([dot(10), bound], '%').ticks.at(-1)?.at).toBe(100)
    expect(axisOf([dot(10), dot(120)], '%').domain[1]).toBeGreaterThanOrEqual(120)
  })

  it('stands on its own with a single value, zero, or negative values', () => {
    for (const marks of [[dot(0)], [dot(7)], [dot(-5), dot(-2)], [dot(-5), dot(5)]]) {
      const { domain } = axisOf(marks, null)
      expect(domain[0]).toBeLessThan(domain[1])
      for (const mark of marks) expect(domain[0] <= extentOf(mark)[0] && extentOf(mark)[1] <= domain[1]).toBe(true)
    }
  })

  it('holds every number of any marks, with few and rising ticks inside the domain', () => {
    for (let seed = 0; seed < 60; seed++) {
      const marks = someFigureRows(seed, 8).flatMap((row) => markOf(row) ?? [])
      if (marks.length === 0) continue
      const axis = axisOf(marks, seed % 2 ? 'people' : '%')
      for (const mark of marks) {
        expect(extentOf(mark)[0]).toBeGreaterThanOrEqual(axis.domain[0])
        expect(extentOf(mark)[1]).toBeLessThanOrEqual(axis.domain[1])
      }
      expect(axis.ticks.length).toBeGreaterThan(1)
      expect(axis.ticks.length).toBeLessThan(10)
      expect(axis.ticks.every(({ at }) => at >= axis.domain[0] && at <= axis.domain[1])).toBe(true)
    }
  })
})
