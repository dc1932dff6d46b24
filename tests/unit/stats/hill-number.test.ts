import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Abundance, effectiveNumber, entropyDeviation, shannonEntropy } from '@/lib/stats/hill-number'
import { seededRandom } from '@/lib/stats/seeded-random'
import { bootstrapError, sampleDeviation } from '@/lib/stats/standard-error'

const each = (...counts: number[]): Abundance[] => counts.map((times) => ({ times, kinds: 1 }))
const counts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 30 })

describe('the effective number of voices', () => {
  it('is the number of voices when all are quoted equally often', () => {
    expect(effectiveNumber([{ times: 7, kinds: 12 }])).toBeCloseTo(12, 12)
    expect(effectiveNumber(each(5))).toBe(1)
    expect(effectiveNumber([])).toBe(0)
  })

  it('is reckoned by hand for 2, 1 and 1: exp(1.5 ln 2)', () => {
    expect(effectiveNumber(each(2, 1, 1))).toBeCloseTo(2 ** 1.5, 12)
  })

  /** The diets of two populations of jays, the example of Hutcheson's test in Zar, Biostatistical Analysis: entropies and variances in decimal logarithms. */
  it('has the entropy and the variance of a textbook example', () => {
    const decimal = (abundances: Abundance[]) => [shannonEntropy(abundances) / Math.LN10, (entropyDeviation(abundances) / Math.LN10) ** 2]
    const [michigan = 0, itsVariance = 0] = decimal(each(47, 35, 7, 5, 3, 2))
    expect(michigan).toBeCloseTo(0.5403, 4)
    expect(itsVariance).toBeCloseTo(0.00137602, 6)
    const [louisiana = 0, variance = 0] = decimal(each(48, 23, 11, 13, 8, 2))
    expect(louisiana).toBeCloseTo(0.6328, 4)
    expect(variance).toBeCloseTo(0.00096918, 6)
  })

  it('lies between 1 and the number of voices, whatever their order and however they are grouped', () => {
    fc.assert(
      fc.property(counts, (times) => {
        const number = effectiveNumber(each(...times))
        expect(number).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(number).toBeLessThanOrEqual(times.length + 1e-9)
        expect(effectiveNumber(each(...times.toReversed()))).toBeCloseTo(number, 9)
        const grouped = [...new Set(times)].map((value) => ({ times: value, kinds: times.filter((other) => other === value).length }))
        expect(effectiveNumber(grouped)).toBeCloseTo(number, 9)
      }),
    )
  })

  it('doubles when every voice has a twin', () => {
    fc.assert(
      fc.property(counts, (times) => {
        expect(effectiveNumber(each(...times, ...times))).toBeCloseTo(2 * effectiveNumber(each(...times)), 6)
      }),
    )
  })

  it('has a smaller error the more is quoted', () => {
    fc.assert(
      fc.property(counts, (times) => {
        const more = times.map((value) => value * 4)
        expect(entropyDeviation(each(...more))).toBeCloseTo(entropyDeviation(each(...times)) / 2, 9)
      }),
    )
  })
})

describe('the bootstrap error', () => {
  it('is near the formula for independent mentions, where every unit has one', () => {
    const times = [60, 45, 30, 30, 20, 10, 5]
    const kinds = times.flatMap((count, kind) => Array.from({ length: count }, () => kind))
    const entropy = (drawn: Uint32Array) => {
      const sums = times.map(() => 0)
      for (const [unit, kind] of kinds.entries()) sums[kind] = (sums[kind] ?? 0) + (drawn[unit] ?? 0)
      return shannonEntropy(each(...sums))
    }
    const error = bootstrapError(kinds.length, entropy, seededRandom('a'), 400)
    expect(error).toBeGreaterThan(entropyDeviation(each(...times)) * 0.85)
    expect(error).toBeLessThan(entropyDeviation(each(...times)) * 1.15)
  })

  it('is the same for the same seed, and 0 for one unit', () => {
    const mean = (drawn: Uint32Array) => drawn.reduce((sum, times, unit) => sum + times * unit, 0) / drawn.length
    const error = (seed: string) => bootstrapError(20, mean, seededRandom(seed), 50)
    expect(error('x')).toBe(error('x'))
    expect(error('x')).not.toBe(error('y'))
    expect(bootstrapError(1, mean, seededRandom('x'))).toBe(0)
  })

  it('rests on the deviation of a sample', () => {
    expect(sampleDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12)
    expect(sampleDeviation([3])).toBe(0)
  })
})
