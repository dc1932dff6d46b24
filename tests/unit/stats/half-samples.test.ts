import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SampledSums } from '@/lib/stats/count-table'
import { DIVISIONS, dividedSums } from '@/lib/stats/half-samples'
import { seededRandom } from '@/lib/stats/seeded-random'

const table = fc.array(
  fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }).map((row) => Float64Array.from(row)),
  { minLength: 2, maxLength: 12 },
)
const whole = (rows: readonly Float64Array[]) => [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
const rowsOf = ({ width, samples, sums }: SampledSums) =>
  Array.from({ length: samples }, (_, at) => [...sums.subarray(at * width, (at + 1) * width)])

describe('halves', () => {
  it('are the whole together, the same for the same seed', () => {
    fc.assert(
      fc.property(table, fc.string(), (rows, seed) => {
        const divided = dividedSums(rows, 3, seededRandom(seed))
        const [ones = [], others = []] = divided.map(rowsOf)
        const together = ones.map((one, sample) => one.map((sum, at) => sum + (others[sample]?.[at] ?? 0)).join())
        expect([...new Set(together)]).toEqual([whole(rows).join()])
        expect(ones).toHaveLength(DIVISIONS)
        expect(dividedSums(rows, 3, seededRandom(seed))).toEqual(divided)
      }),
      { numRuns: 20 },
    )
  })

  it('have half of the rows, each row as often in one as in the other', () => {
    const rows = [0, 1, 2, 3].map((at) => Float64Array.from([0, 1, 2, 3], (column) => Number(column === at)))
    const firsts = rowsOf(dividedSums(rows, 4, seededRandom('even'))[0])
    expect(firsts.every((one) => one.reduce((sum, count) => sum + count, 0) === 2)).toBe(true)
    for (const column of [0, 1, 2, 3]) {
      const share = firsts.reduce((sum, one) => sum + (one[column] ?? 0), 0) / DIVISIONS
      expect(share).toBeGreaterThan(0.42)
      expect(share).toBeLessThan(0.58)
    }
  })
})
