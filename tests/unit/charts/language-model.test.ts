import { describe, expect, it } from 'vitest'
import { isApart, languageModel, oddsInWords } from '@/components/charts/language/language.model'
import type { LanguageRow } from '@/lib/views/rows/language'

const row = (overrides: Partial<LanguageRow>): LanguageRow => ({
  outlet: 'a',
  outlet_name: 'A',
  term: 'coup',
  count: 4,
  own: 4,
  attributed: 0,
  articles: 1,
  words: 1000,
  per_thousand: 4,
  others_count: 2,
  others_per_thousand: 1,
  log_odds: 1,
  low: 0.2,
  high: 1.8,
  z: 2.4,
  within_article: true,
  n: 3,
  href: `/${overrides.outlet ?? 'a'}/${overrides.term ?? 'coup'}`,
  ...overrides,
})

const unclear = { log_odds: 0.4, low: -0.5, high: 1.3, z: 0.9 }
const ROWS = [
  row({ term: 'sham', ...unclear, count: 9 }),
  row({ term: 'regime', z: 3 }),
  row({ term: 'puppet', log_odds: -1, low: -1.8, high: -0.2, z: -2.4 }),
  row({ term: 'coup' }),
  row({ outlet: 'b', outlet_name: 'B', term: 'coup', ...unclear }),
]
const termsOf = (all: boolean) => languageModel(ROWS, all).outlets.map(({ terms }) => terms.map((mark) => mark.row.term))

describe('the terms of the outlets', () => {
  it('say nothing of differences of an outlet whose words are not counted', () => {
    const unknown = { outlet: 'c', outlet_name: 'C', words: null, per_thousand: null, log_odds: null, low: null, high: null, z: null }
    const found = languageModel([...ROWS, row({ term: 'coup', ...unknown }), row({ term: 'sham', ...unknown })], false).outlets.at(-1)
    expect([found?.none, found?.hidden]).toEqual(['Not compared with the others: its words are not counted.', '2 terms in the table.'])
  })

  it('are those whose interval leaves out “no difference”, the commoner first, and say how many are not drawn', () => {
    expect(termsOf(false)).toEqual([['regime', 'coup', 'puppet'], []])
    expect(languageModel(ROWS, false).outlets.map(({ none, hidden }) => [none, hidden])).toEqual([
      [null, '1 term without a clear difference.'],
      ['No term here sets it clearly apart from the others.', '1 term without a clear difference.'],
    ])
  })

  it('are all where that is asked for, those without a clear difference last', () => {
    expect(termsOf(true)).toEqual([['regime', 'coup', 'puppet', 'sham'], ['coup']])
  })

  it('are all where nothing can be compared', () => {
    const alone = languageModel([row({ log_odds: null, low: null, high: null, z: null })], false)
    expect(alone.isCompared).toBe(false)
    expect(alone.outlets[0]?.terms[0]).toMatchObject({ at: null, odds: '' })
  })

  it('stand on one axis on which “same” is between rarer and commoner', () => {
    const { zero, outlets, ticks } = languageModel(ROWS, true)
    for (const { row, at, from, to } of outlets.flatMap(({ terms }) => terms)) {
      expect(at ?? -1).toBeGreaterThanOrEqual(from)
      expect(at ?? 2).toBeLessThanOrEqual(to)
      expect((at ?? 0) > zero).toBe((row.log_odds ?? 0) > 0)
    }
    expect(ticks.find(({ label }) => label === 'same')?.at).toBeCloseTo(zero, 9)
    expect(ticks.length).toBeLessThanOrEqual(7)
  })

  it('cut intervals at the ends of the axis', () => {
    const wide = languageModel([row({ low: 0.01, high: 9 })], false).outlets[0]?.terms[0]
    expect(wide).toMatchObject({ to: 1, isCutRight: true, isCutLeft: false })
  })

  it('have dots whose area is in proportion to the count', () => {
    const sizes = languageModel([row({ count: 4 }), row({ term: 'sham', count: 16 })], true).outlets[0]?.terms.map(({ size }) => size) ?? []
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeCloseTo(2, 6)
  })
})

describe('words', () => {
  it.each([
    [0, '1 ×'],
    [Math.log(2.5), '2.5 ×'],
    [Math.log(84.6), '85 ×'],
    [-Math.log(3), '÷ 3'],
  ])('say the odds of %f', (logOdds, words) => {
    expect(oddsInWords(logOdds)).toBe(words)
  })

  it('rank nothing where the interval spans no difference', () => {
    expect(isApart(row(unclear))).toBe(false)
    const [mark] = languageModel([row(unclear)], true).outlets[0]?.terms ?? []
    expect(mark?.sentence).toContain('so no clear difference')
  })
})
