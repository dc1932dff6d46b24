import { beforeAll, describe, expect, it } from 'vitest'
import { countTerms, languageCodes, TERM_COUNTER } from '@/lib/corpus/count-terms'
import type { Corpus } from '@/lib/corpus/tables'
import { termForms } from '@/lib/corpus/term-matcher'
import { findTexts } from '@/lib/formats/find-texts'
import { readBundledCorpus } from './corpus-directory'

const folder = process.env.PARALLAX_TEXTS
const needsTexts = it.skipIf(!folder)

let corpus: Corpus
beforeAll(async () => {
  const reading = await readBundledCorpus()
  if (!reading.corpus) throw new Error('the bundled corpus has problems')
  corpus = reading.corpus
})

const byKey = <T extends object>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()

describe('the loaded terms', () => {
  it('are one codebook, of words without an article before them, and no form belongs to two', () => {
    const codes = languageCodes(corpus)
    expect(codes.length).toBeGreaterThanOrEqual(60)
    expect(new Set(codes.map(({ codebook }) => codebook))).toEqual(new Set(['loaded-terms']))
    const forms = codes.flatMap(termForms).map((form) => form.toLowerCase())
    expect(new Set(forms).size).toBe(forms.length)
    for (const form of forms) expect(form).not.toMatch(/^(a|an|the) /)
  })

  it('each stand somewhere in the five articles, never more often between quotation marks than in all', () => {
    const { terms } = corpus.tables
    expect(new Set(terms.map(({ term }) => term))).toEqual(new Set(languageCodes(corpus).map(({ name }) => name)))
    for (const { term, count, attributed_count = -1 } of terms) {
      expect(count, term).toBeGreaterThan(0)
      expect(attributed_count, term).toBeGreaterThanOrEqual(0)
      expect(attributed_count, term).toBeLessThanOrEqual(count)
    }
  })

  it('are coded on paragraphs or on passages outside of them, all reviewed by the counter', () => {
    const { codings, reviews } = corpus.tables
    const reviewed = new Set(reviews.filter(({ coder_id }) => coder_id === TERM_COUNTER.id).map(({ excerpt_id }) => excerpt_id))
    for (const { coder_id, excerpt_id } of codings) if (coder_id === TERM_COUNTER.id) expect(reviewed).toContain(excerpt_id)
  })

  needsTexts('are exactly those that the texts have', async () => {
    const counted = countTerms(corpus, await findTexts(folder ?? '', corpus.tables.articles))
    for (const table of ['terms', 'codings', 'reviews', 'coverage', 'coders'] as const)
      expect(byKey<object>(counted.tables[table]), table).toEqual(byKey<object>(corpus.tables[table]))
  })
})
