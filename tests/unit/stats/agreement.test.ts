import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presenceAgreement, presenceAlpha, presenceAlphaInterval } from '@/lib/stats/agreement'
import { seededRandom } from '@/lib/stats/seeded-random'

describe('agreement on presence', () => {
  /** Section A of Krippendorff (2011) as counts: both say 1 once, the first alone once, the second alone three times. */
  const worked = { both: 1, onlyA: 1, onlyB: 3, neither: 5 }

  it('is Krippendorff’s example in counts', () => {
    expect(presenceAlpha(worked)?.toFixed(3)).toBe('0.095')
    expect(presenceAgreement(worked)).toBe(0.6)
  })

  it('is undefined where nothing varies, or nothing was judged', () => {
    expect(presenceAlpha({ both: 0, onlyA: 0, onlyB: 0, neither: 9 })).toBeUndefined()
    expect(presenceAlpha({ both: 9, onlyA: 0, onlyB: 0, neither: 0 })).toBeUndefined()
    expect(presenceAgreement({ both: 0, onlyA: 0, onlyB: 0, neither: 0 })).toBeUndefined()
  })

  const presence = fc.record({ both: fc.nat(60), onlyA: fc.nat(60), onlyB: fc.nat(60), neither: fc.nat(600) })

  it('does not depend on which coder is first, nor on what is called present', () => {
    fc.assert(
      fc.property(presence, ({ both, onlyA, onlyB, neither }) => {
        const alpha = presenceAlpha({ both, onlyA, onlyB, neither })
        expect(presenceAlpha({ both, onlyA: onlyB, onlyB: onlyA, neither })).toBe(alpha)
        expect(presenceAlpha({ both: neither, onlyA, onlyB, neither: both })).toBe(alpha)
      }),
    )
  })

  it('has an interval that the seed alone decides, around the estimate', () => {
    const some = { both: 30, onlyA: 8, onlyB: 5, neither: 140 }
    const interval = presenceAlphaInterval(some, seededRandom('a'))
    expect(interval).toEqual(presenceAlphaInterval(some, seededRandom('a')))
    expect(interval?.low).toBeLessThan(presenceAlpha(some) ?? 0)
    expect(interval?.high).toBeGreaterThan(presenceAlpha(some) ?? 1)
  })

  it('narrows as the root of the number of units, however they are drawn', () => {
    const width = (factor: number) => {
      const scaled = { both: 30 * factor, onlyA: 8 * factor, onlyB: 8 * factor, neither: 154 * factor }
      const interval = presenceAlphaInterval(scaled, seededRandom('width'))
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    expect(width(1) / width(100)).toBeGreaterThan(8)
    expect(width(1) / width(100)).toBeLessThan(12)
  })

  it('has no interval where resampling has nothing to say', () => {
    expect(presenceAlphaInterval({ both: 9, onlyA: 0, onlyB: 0, neither: 90 }, seededRandom('x'))).toBeUndefined()
    expect(presenceAlphaInterval({ both: 1, onlyA: 1, onlyB: 0, neither: 180 }, seededRandom('x'))).toBeUndefined()
  })
})
