import fc from 'fast-check'
import { expect, it } from 'vitest'
import { logOddsRatio } from '@/lib/stats/log-odds'
import { compareTerms, firstTerms } from '@/lib/views/compared-terms'
import { PRIOR_WORDS } from '@/lib/views/rows/language'

const OUTLETS = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }))
const TERMS = ['coup', 'junta', 'regime', 'tyrant']

/** How often each outlet has each term, 0 for not at all; words of each outlet, null where they were not measured, undefined without texts. */
const selection = fc.record({
  counts: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
  words: fc.array(fc.constantFrom(300, 1_000, null, undefined), { minLength: 3, maxLength: 3 }),
})

function compared({ counts, words }: typeof selection extends fc.Arbitrary<infer S> ? S : never) {
  const cells = Int32Array.from([...counts.keys()].filter((cell) => counts[cell]))
  const ofCells = Float64Array.from(cells, (cell) => counts[cell] ?? 0)
  const texts = OUTLETS.flatMap(({ id }, at) => (words[at] === undefined ? [] : [{ outlet: id, words: words[at], searched: 2 }]))
  return compareTerms({
    cells: {
      outlets: OUTLETS,
      terms: TERMS,
      outletOf: Int32Array.from(counts, (_, cell) => cell % 3),
      termOf: Int32Array.from(counts, (_, cell) => Math.floor(cell / 3)),
      coded: new Set(),
    },
    counts: {
      cells,
      counts: ofCells,
      articles: ofCells,
      excerpts: ofCells,
      attributed: ofCells.map((count) => (count > 3 ? Number.NaN : 0)),
    },
    texts,
    background: new Map([
      ['coup', 40],
      ['junta', 9],
      ['regime', 30],
    ]),
    words: 5_000,
  })
}

it.each(['z', 'outlet', 'term', 'count'])('puts the first in the order of all: by %s', (sort) => {
  fc.assert(
    fc.property(selection, fc.integer({ min: 1, max: 12 }), (some, top) => {
      const all = firstTerms(compared(some), sort, Number.POSITIVE_INFINITY)
      expect(firstTerms(compared(some), sort, top)).toEqual({ first: all.first.slice(0, top), total: all.first.length })
    }),
  )
})

it('scores a term against all the other outlets', () => {
  fc.assert(
    fc.property(selection, (some) => {
      const { first } = firstTerms(compared(some), 'z', Number.POSITIVE_INFINITY)
      for (const { z, count, texts, in_corpus, others_count, others_words } of first) {
        if (!texts.words || others_words === 0 || in_corpus === null) expect(z).toBeNull()
        else {
          const odds = logOddsRatio(
            { count, words: texts.words },
            { count: others_count, words: others_words },
            { count: in_corpus, words: 5_000 },
            PRIOR_WORDS,
          )
          expect(z).toBeCloseTo(odds.z, 9)
        }
      }
    }),
  )
})
