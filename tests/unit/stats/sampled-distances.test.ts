import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jensenShannonDistance } from '@/lib/stats/jensen-shannon'
import { mixtureDistances, type SampledShares, sampledDistances } from '@/lib/stats/sampled-distances'

const WIDTH = 6
/** Counts of very different sizes, some of nothing. */
const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(1000), fc.integer({ min: 1_000_000, max: 9_000_000 })), {
  minLength: WIDTH,
  maxLength: WIDTH,
})
const samples = fc.array(
  counts.filter((row) => row.some((count) => count > 0)),
  { minLength: 3, maxLength: 3 },
)

const sharesOf = (row: readonly number[]) => row.map((count) => count / row.reduce((sum, one) => sum + one, 0))
const sampled = (rows: readonly (readonly number[])[]): SampledShares => ({
  width: WIDTH,
  samples: rows.length,
  shares: Float64Array.from(rows.flatMap(sharesOf)),
})
/** Squares, since roots of next to nothing magnify what was rounded. */
const squares = (distances: Iterable<number>) => Array.from(distances, (distance) => distance ** 2)
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8))

describe('distances of samples', () => {
  it('are the distance of each', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const each = a.map((row, at) => jensenShannonDistance(row, b[at] ?? []))
        expect(squares(sampledDistances(sampled(a), sampled(b)))).toEqual(near(squares(each)))
      }),
    )
  })

  it('of mixtures are those of the mixtures’ shares', () => {
    const mixed = (a: readonly number[], b: readonly number[]) => sharesOf(a).map((share, at) => (share + (sharesOf(b)[at] ?? 0)) / 2)
    fc.assert(
      fc.property(samples, samples, samples, samples, (a, b, c, d) => {
        const each = a.map((row, at) => jensenShannonDistance(mixed(row, b[at] ?? []), mixed(c[at] ?? [], d[at] ?? [])))
        const distances = mixtureDistances([sampled(a), sampled(b)], [sampled(c), sampled(d)])
        expect(squares(distances)).toEqual(near(squares(each)))
      }),
    )
  })

  it('are 1 where nothing is shared, 0 where everything is, and not there where there is nothing', () => {
    const [some, others, none] = [sampled([[1, 2, 0, 0, 0, 0]]), sampled([[0, 0, 3, 0, 0, 1]]), sampled([[0, 0, 0, 0, 0, 0]])]
    expect([...sampledDistances(some, others)]).toEqual([expect.closeTo(1, 12)])
    expect([...sampledDistances(some, some)]).toEqual([0])
    expect([...sampledDistances(some, none)]).toEqual([Number.NaN])
  })
})
