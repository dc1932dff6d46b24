import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '@/lib/stats/wilson'

/** Four decimals, as printed. */
const printed = ({ low, high }: { low: number; high: number }) => [low.toFixed(4), high.toFixed(4)]

describe('Wilson’s interval', () => {
  /** Newcombe (1998), Statistics in Medicine 17, table I, method 3 (score without continuity correction). */
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %d in %d is what Newcombe printed', (successes, n, low, high) => {
    expect(printed(wilsonInterval(successes / n, n))).toEqual([low, high])
  })

  it('is the whole range where nothing was observed', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  const observed = fc.integer({ min: 1, max: 10_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  it('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(observed, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes / n, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / n)
        expect(high).toBeGreaterThanOrEqual(successes / n)
      }),
    )
  })

  it('is mirrored when found and not found change places', () => {
    fc.assert(
      fc.property(observed, ([successes, n]) => {
        const found = wilsonInterval(successes / n, n)
        const missed = wilsonInterval((n - successes) / n, n)
        expect(missed.low).toBeCloseTo(1 - found.high, 10)
        expect(missed.high).toBeCloseTo(1 - found.low, 10)
      }),
    )
  })

  it('narrows with more observations of the same share', () => {
    fc.assert(
      fc.property(observed, ([successes, n]) => {
        const [few, many] = [wilsonInterval(successes / n, n), wilsonInterval(successes / n, 2 * n)]
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })
})
