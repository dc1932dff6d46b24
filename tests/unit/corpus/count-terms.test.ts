import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTerms, TERM_COUNTER } from '@/lib/corpus/count-terms'
import { quotationsIn } from '@/lib/corpus/quotations'
import type { Row } from '@/lib/corpus/tables'
import { termForms, termMatcher } from '@/lib/corpus/term-matcher'
import { emptyCorpus } from '../../builders/corpus'

const TERMS = [
  { term: 'coup', forms: ['coup', 'coups'] },
  { term: 'coup attempt', forms: ['coup attempt', 'attempted coup'] },
  { term: 'far right', forms: ['far right', 'far-right'] },
  { term: 'U.S.-led', forms: ['U.S.-led'] },
]
const found = (text: string) => termMatcher(TERMS)(text).map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`)
const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end))

describe('finding terms', () => {
  it.each([
    [
      'takes the longer before the shorter inside it',
      'A coup attempt, an attempted coup, a coup.',
      ['coup attempt: coup attempt', 'coup attempt: attempted coup', 'coup: coup'],
    ],
    ['finds whole words only', 'coupled scoup coup’s', ['coup: coup']],
    ['takes a hyphenated compound for another word', 'anti-coup laws, a coup-maker, coup - and coup–', ['coup: coup', 'coup: coup']],
    ['knows any case and any white space', 'COUP\nATTEMPT far\u00a0right', ['coup attempt: COUP\nATTEMPT', 'far right: far\u00a0right']],
    ['knows any hyphen', 'a far‑right coup', ['far right: far‑right', 'coup: coup']],
    ['takes signs as they are', 'a U.S.-led push, not a UXSX-led one', ['U.S.-led: U.S.-led']],
    ['finds nothing in nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('finds accented letters however their accents are written', () => {
    const find = (form: string, text: string) =>
      termMatcher([{ term: form, forms: [form] }])(text).map(({ start, end }) => text.slice(start, end))
    const [whole, apart] = ['Régime', 'Régime'.normalize('NFD')]
    for (const form of [whole, apart]) expect(find(form, `a ${whole}, the ${apart} régimes`)).toEqual([whole, apart])
    expect(find('Regime', `a ${apart}`)).toEqual([])
  })

  it('reads more forms from the definition', () => {
    expect(termForms({ name: 'coup', definition: 'Also counted as: coups | coup d’état.' })).toEqual(['coup', 'coups', 'coup d’état'])
    expect(termForms({ name: 'coup', definition: 'Taking power by force.' })).toEqual(['coup'])
    expect(termForms({ name: 'coup', definition: 'Power by force.\nAlso counted as: coups\nNot: a coup in chess' })).toEqual([
      'coup',
      'coups',
    ])
  })

  it('never overlaps, and finds only what is there', () => {
    const words = fc.constantFrom('coup', 'attempt', 'attempted', 'far', 'right', 'far-right', '“', '”', 'state', '-', '.')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ')
        let last = 0
        for (const { start, end } of termMatcher(TERMS)(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('finding quotations', () => {
  it.each([
    ['between curly marks', 'He said “a coup” twice.', ['a coup']],
    ['between straight marks', 'a "soft coup" and "more"', ['soft coup', 'more']],
    ['between German and French marks', '„ein Putsch“ und « un putsch »', ['ein Putsch', ' un putsch ']],
    ['between single marks, past apostrophes', "the ‘people’s choice’ and 'Venezuela's own' way", ['people’s choice', "Venezuela's own"]],
    ['not at apostrophes', "Maduro's allies' plan isn’t his", []],
    ['to the end of a paragraph left open', '“It goes on\n\n“and ends” here', ['It goes on', 'and ends']],
    ['but not where another begins before the end', '“little commands’ then “comandito” now', ['comandito']],
    ['marks within one belong to it', '“He called it a ‘sham’ vote”', ['He called it a ‘sham’ vote']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('are inside the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '"', "'", '‘', '’', '«', '»', '\n\n') }), (text) => {
        let last = 0
        for (const { start, end } of quotationsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(text.slice(start, end)).not.toContain('\n\n')
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('counting in a corpus', () => {
  const text = 'A “coup” 😀 of the far right.\n\nNo word here.\n\nAn attempted coup.'
  const excerpt = (id: string, start: number, end: number, unit: 'paragraph' | 'passage' = 'paragraph'): Row<'excerpts'> => ({
    id,
    article_id: 'one',
    unit,
    start,
    end,
    summary: 'Something.',
    events: ['vote'],
  })
  const code = (id: string, name: string, definition?: string): Row<'codes'> => ({
    id,
    codebook: 'words',
    kind: 'language',
    name,
    definition,
  })
  const base = emptyCorpus()
  const corpus = {
    ...base,
    tables: {
      ...base.tables,
      articles: [{ id: 'one', outlet_id: 'herald', title: 'One', language: 'en' }],
      excerpts: [excerpt('p1', 0, 29), excerpt('p1-part', 2, 9, 'passage'), excerpt('p3', 46, 64, 'passage')],
      codes: [code('coup', 'coup', 'Also counted as: coups'), code('attempt', 'attempted coup'), code('far-right', 'far right')],
      codings: [{ excerpt_id: 'p1', code_id: 'frame', coder_id: 'person' }],
    },
  }
  const { tables } = countTerms(corpus, new Map([['one', text]]))

  it('counts each term, and how often it stands in quotation marks', () => {
    expect(tables.terms).toEqual([
      { article_id: 'one', term: 'coup', count: 1, attributed_count: 1 },
      { article_id: 'one', term: 'far right', count: 1, attributed_count: 0 },
      { article_id: 'one', term: 'attempted coup', count: 1, attributed_count: 0 },
    ])
  })

  it('codes the paragraphs that have it, passages only outside of them, in code points', () => {
    const own = tables.codings.filter(({ coder_id }) => coder_id === TERM_COUNTER.id)
    expect(own.map(({ excerpt_id, code_id, memo }) => `${excerpt_id} ${code_id}: ${memo}`)).toEqual([
      'p1 coup: in quotation marks',
      'p1 far-right: outside quotation marks',
      'p3 attempt: outside quotation marks',
    ])
    expect(tables.reviews.map(({ excerpt_id }) => excerpt_id)).toEqual(['p1', 'p3'])
    expect(tables.coverage).toEqual([{ article_id: 'one', event_id: 'vote', layer: 'terms', coder_id: TERM_COUNTER.id, coded: 'full' }])
  })

  it('remarks where a term stands both in quotation marks and outside', () => {
    const both = countTerms(corpus, new Map([['one', 'A “coup” 😀 and another coup']]))
    expect(both.tables.codings.filter(({ coder_id }) => coder_id === TERM_COUNTER.id).map(({ memo }) => memo)).toEqual([
      'in and outside quotation marks',
    ])
  })

  it('leaves the work of others alone, and does the same again', () => {
    expect(tables.codings).toContainEqual({ excerpt_id: 'p1', code_id: 'frame', coder_id: 'person' })
    expect(countTerms({ ...corpus, tables }, new Map([['one', text]])).tables).toEqual(tables)
  })
})
