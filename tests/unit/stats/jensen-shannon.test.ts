import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jensenShannonDistance } from '@/lib/stats/jensen-shannon'

describe('Jensen–Shannon distance', () => {
  /** The examples in the reference of scipy.spatial.distance.jensenshannon; the second, printed in nats there (0.46450140402245893), is divided by √ln 2. */
  it('gives the values that SciPy documents', () => {
    expect(jensenShannonDistance([1, 0, 0], [0, 1, 0])).toBe(1)
    expect(jensenShannonDistance([1, 0], [0.5, 0.5])).toBeCloseTo(0.46450140402245893 / Math.sqrt(Math.LN2), 14)
    expect(jensenShannonDistance([1, 0, 0], [1, 0, 0])).toBe(0)
  })

  const counts = fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }).filter((some) => some.some((count) => count > 0))

  it('lies between 0 and 1 and is the same both ways', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const distance = jensenShannonDistance(a, b)
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThanOrEqual(1)
        expect(jensenShannonDistance(b, a)).toBeCloseTo(distance, 12)
      }),
    )
  })

  it('looks at parts, not at sizes or at the order of the categories', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const distance = jensenShannonDistance(a, b)
        expect(
          jensenShannonDistance(
            a.map((count) => 3 * count),
            b,
          ),
        ).toBeCloseTo(distance, 7)
        expect(jensenShannonDistance([...a].reverse(), [...b].reverse())).toBeCloseTo(distance, 7)
      }),
    )
  })

  it('never gets shorter by a detour', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(jensenShannonDistance(a, c)).toBeLessThanOrEqual(jensenShannonDistance(a, b) + jensenShannonDistance(b, c) + 1e-7)
      }),
    )
  })
})
