import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RankSet } from '@/lib/store/rank-set'
import { rowsWithin } from '@/lib/store/rows-within'

/** A string of bits as DuckDB hands it out: the number of bits of padding, all of them set, and the bits. */
function setOf(bits: readonly boolean[]): RankSet {
  const padding = (8 - (bits.length % 8)) % 8
  const padded = [...Array<boolean>(padding).fill(true), ...bits]
  const bytes = Array.from({ length: padded.length / 8 }, (_, byte) =>
    padded.slice(8 * byte, 8 * byte + 8).reduce((sum, bit) => 2 * sum + Number(bit), 0),
  )
  return new RankSet({ data: Uint8Array.of(padding, ...bytes) })
}

const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 40 })

describe('sets of excerpts', () => {
  it('have in common what both have', () => {
    fc.assert(
      fc.property(pairs, (bits) => {
        const both = setOf(bits.map(([a]) => a)).and(setOf(bits.map(([, b]) => b)))
        const expected = bits.flatMap(([a, b], rank) => (a && b ? [rank] : []))
        expect(both.after(-1, bits.length)).toEqual(expected)
        expect(both.size).toBe(expected.length)
        const visited: number[] = []
        both.forEach((rank) => {
          visited.push(rank)
        })
        expect(visited).toEqual(expected)
        const starts = Int32Array.of(0, bits.length >> 1, bits.length)
        expect([...both.countBetween(starts)]).toEqual(
          [0, 1].map((half) => expected.filter((rank) => Number(rank >= bits.length >> 1) === half).length),
        )
        expect(bits.flatMap((_, rank) => (both.has(rank) ? [rank] : []))).toEqual(expected)
        const [first, end] = rowsWithin(Int32Array.from(bits.keys()), both)
        const [lowest = 0, highest = -1] = [expected[0], expected.at(-1)]
        expect(lowest - first).toSatisfy((spare: number) => spare >= 0 && spare < 8)
        expect(end - 1 - highest).toSatisfy((spare: number) => spare >= 0 && spare < 8)
      }),
    )
  })

  it('have nothing in common with none', () => {
    expect(setOf([true, true]).and(RankSet.none).size).toBe(0)
    expect(RankSet.none.and(setOf([true])).size).toBe(0)
  })
})
