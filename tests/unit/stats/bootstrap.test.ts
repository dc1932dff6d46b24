import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentileInterval, quantile, RESAMPLES, resampledSums, resamples } from '@/lib/stats/bootstrap'
import { clusterShareIntervals } from '@/lib/stats/cluster-shares'
import { seededRandom } from '@/lib/stats/seeded-random'
import { wilsonInterval } from '@/lib/stats/wilson'

describe('resamples', () => {
  it('are as large as the sample and the same for the same seed', () => {
    const draw = (seed: string) => Array.from(resamples(7, seededRandom(seed), 20), (drawn) => [...drawn])
    expect(draw('a').every((drawn) => drawn.reduce((sum, times) => sum + times, 0) === 7)).toBe(true)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('draw each thing once on average', () => {
    const sums = [0, 0, 0]
    for (const drawn of resamples(3, seededRandom('mean'))) for (const [at, times] of drawn.entries()) sums[at] = (sums[at] ?? 0) + times
    for (const sum of sums) expect(sum / RESAMPLES).toBeCloseTo(1, 1)
  })
})

it('sums rows in each resample, whatever their size', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(2 ** 45), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const { width, sums } = resampledSums(
        rows.map((row) => Float64Array.from(row)),
        5,
        seededRandom('sums'),
      )
      const drawn = Array.from(resamples(rows.length, seededRandom('sums'), 4), (times) => [...times])
      const byHand = drawn.flatMap((times) =>
        rows[0]?.map((_, column) => rows.reduce((sum, row, at) => sum + (times[at] ?? 0) * (row[column] ?? 0), 0)),
      )
      expect([...sums.subarray(0, 4 * width)]).toEqual(byHand)
    }),
    { numRuns: 25 },
  )
})

describe('quantile', () => {
  /** By hand from its formula: the place is (n − 1)p behind the first. */
  it('interpolates as type 7 of Hyndman and Fan', () => {
    const values = Float64Array.of(4, 1, 10, 3, 2)
    expect([0.025, 0.5, 0.9].map((share) => quantile(values, share))).toEqual([1.1, 3, expect.closeTo(7.6, 10)])
  })

  it('is the value at its place when all are sorted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const place = Math.round(share * (values.length - 1))
        const sorted = values.toSorted((a, b) => a - b)
        expect(quantile(Float64Array.from(values), values.length === 1 ? share : place / (values.length - 1))).toBeCloseTo(
          sorted[place] ?? 0,
          9,
        )
      }),
    )
  })

  it('bounds the middle 95 in 100', () => {
    expect(percentileInterval(Array.from({ length: 1001 }, (_, at) => 1000 - at))).toEqual({
      low: expect.closeTo(25, 10),
      high: expect.closeTo(975, 10),
    })
  })
})

describe('intervals of shares in clusters', () => {
  const clusters = (counts: readonly number[], size = 10) => counts.map((count) => ({ size, counts: [count] }))
  const intervalOf = (counts: readonly number[], seed = 'seed') => clusterShareIntervals(clusters(counts), 1, seededRandom(seed))[0]

  it('are those of single observations where each is a cluster', () => {
    const single = clusterShareIntervals(clusters([...Array(40).fill(1), ...Array(60).fill(0)], 1), 1, seededRandom('single'))[0]
    const wilson = wilsonInterval(0.4, 100)
    expect(single?.low).toBeCloseTo(wilson.low, 1)
    expect(single?.high).toBeCloseTo(wilson.high, 1)
  })

  it('are wider the more alike the observations of a cluster are', () => {
    const alike = intervalOf([10, 10, 10, 0, 0, 0])
    const mixed = intervalOf([5, 5, 5, 5, 5, 5])
    expect(mixed).toEqual({ low: 0.5, high: 0.5 })
    expect((alike?.high ?? 0) - (alike?.low ?? 0)).toBeGreaterThan(0.5)
  })

  it('count few clusters, and what is found nowhere or everywhere, as one observation a cluster', () => {
    expect(intervalOf([5, 0])).toEqual(wilsonInterval(0.25, 2))
    expect(intervalOf([0, 0, 0, 0, 0, 0])).toEqual(wilsonInterval(0, 6))
    expect(intervalOf([10, 10, 10, 10, 10])).toEqual(wilsonInterval(1, 5))
  })

  it('are the same for the same seed, whatever other items there are', () => {
    const [alone] = clusterShareIntervals(clusters([1, 2, 3, 4, 5]), 1, seededRandom('x'))
    const [first] = clusterShareIntervals(clusters([1, 2, 3, 4, 5]), 3, seededRandom('x'))
    expect(first).toEqual(alone)
  })
})
