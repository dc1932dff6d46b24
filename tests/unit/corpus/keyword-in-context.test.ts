import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT_WORDS, keywordsInContext } from '@/lib/corpus/keyword-in-context'
import { termMatcher } from '@/lib/corpus/term-matcher'

const linesOf = (text: string) => keywordsInContext(text, termMatcher([{ term: 'coup', forms: ['coup', 'soft coup'] }])(text))

describe('a word in its context', () => {
  it('has what stands around it in its paragraph, and the number of that', () => {
    expect(linesOf('First of all.\n\nThey call it\na “soft  coup” (no coup!).')).toEqual([
      { paragraph: 2, before: 'They call it a “', keyword: 'soft coup', after: '” (no coup!).', isQuoted: true },
      { paragraph: 2, before: 'They call it a “soft coup” (no ', keyword: 'coup', after: '!).', isQuoted: false },
    ])
  })

  it('has so many words on either side at most, and of its own paragraph alone', () => {
    const sides = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`)
    const words = fc.nat(30).chain((before) => fc.nat(30).map((after) => [before, after] as const))
    fc.assert(
      fc.property(words, ([before, after]) => {
        const text = ['Before.', [...sides(before), 'coup', ...sides(after)].join(' '), 'After.'].join('\n\n')
        const [line] = linesOf(text)
        expect(line?.before).toBe(
          sides(before)
            .slice(-CONTEXT_WORDS)
            .map((word) => `${word} `)
            .join(''),
        )
        expect(line?.after).toBe(
          sides(after)
            .slice(0, CONTEXT_WORDS)
            .map((word) => ` ${word}`)
            .join(''),
        )
      }),
    )
  })

  it('reads no more than the context of each, however long a paragraph is', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => (at % 20 ? 'lorem' : 'coup')).join(' ')
    expect(linesOf(text)).toHaveLength(5_000)
  }, 10_000)

  it('is one line for each occurrence, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('coup', ' ', 'a', '“', '”', '\n\n', '😀', '\n') }), (text) => {
        const found = termMatcher([{ term: 'coup', forms: ['coup'] }])(text)
        const lines = keywordsInContext(text, found)
        expect(lines.map(({ keyword }) => keyword)).toEqual(found.map(() => 'coup'))
      }),
    )
  })
})
