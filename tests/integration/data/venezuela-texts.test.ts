import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { codePointLength, measureText, quoteHash, sliceCodePoints } from '@/lib/corpus/canonical-text'
import type { Corpus, Row } from '@/lib/corpus/tables'
import { CORPUS_DIRECTORY, readBundledCorpus, readExclusions } from './corpus-directory'
import { type Numeral, numbersIn, numeralsOf, type Span } from './numerals'
import { findSourceTexts, occurrencesOf, plainWords, runsOf, type SourceText } from './source-texts'

const folder = process.env.PARALLAX_TEXTS
const needsTexts = it.skipIf(!folder)

/** Numbers that a claim has and its passage says in other words than numerals. */
const WORD_FORMS: Record<string, { number: number; words: string }> = {
  'codepink-2024-p14-c7': { number: 1, words: 'a day' },
  'codepink-2024-p27-c3': { number: 29, words: 'the day after the election' },
  'codepink-2024-p49-c2': { number: 10, words: 'decade-long' },
  'guaido-2019-p18a-c2': { number: 1, words: 'a captain' },
  'orinoco-2024-p20c-c5': { number: 1, words: 'a grenade' },
  'orinoco-2024-p27a-c1': { number: 0, words: 'not a single' },
  'paez-victor-2024-p15b-c5': { number: 29, words: 'the day after the elections' },
  'paez-victor-2024-p19-c1': { number: 0, words: 'without killing any one' },
  'paez-victor-2024-p24-c2': { number: 0, words: 'no dead' },
}

/** An excerpt in its text; offsets are UTF-16. */
interface Passage extends Span {
  excerpt: Row<'excerpts'>
  text: string
  claims: Row<'claims'>[]
  positions: Row<'positions'>[]
}

let corpus: Corpus
let sources: Map<string, SourceText>
let passages: Passage[]
let excluded: Map<string, Span[]>

beforeAll(async () => {
  if (!folder) return
  const reading = await readBundledCorpus()
  if (!reading.corpus) throw new Error('the bundled corpus has problems')
  corpus = reading.corpus
  sources = findSourceTexts(folder, corpus)
  passages = corpus.tables.excerpts.flatMap((excerpt) => passageOf(excerpt, sources.get(excerpt.article_id)))
  excluded = new Map(
    corpus.tables.articles.map(({ id }) => [id, readExclusions().flatMap((row) => (row.article_id === id ? spanOf(row) : []))]),
  )
})

function passageOf(excerpt: Row<'excerpts'>, source: SourceText | undefined): Passage[] {
  if (!source || excerpt.start === undefined || excerpt.end === undefined) return []
  const start = sliceCodePoints(source.text, 0, excerpt.start).length
  const text = sliceCodePoints(source.text, excerpt.start, excerpt.end)
  const of = (row: { excerpt_id: string }) => row.excerpt_id === excerpt.id
  return [
    {
      excerpt,
      text,
      start,
      end: start + text.length,
      claims: corpus.tables.claims.filter(of),
      positions: corpus.tables.positions.filter(of),
    },
  ]
}

function spanOf({ article_id, paragraph, literal, nth }: { article_id: string; paragraph: number; literal: string; nth: number }): Span[] {
  const source = sources.get(article_id)
  const span = source && occurrencesOf(source, paragraph, literal)[nth - 1]
  return span ? [span] : []
}

const isInside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
const normal = (text: string) => text.replace(/\s+/gu, ' ')
const figuresOf = ({ value, low, high, values, counted_share }: Row<'claims'>) =>
  [value, low, high, ...(values ?? []), counted_share].filter((figure) => figure !== undefined).map(Number)

/** The numerals of a passage that its claims may rest on: those that are not excluded. */
function numeralsLeft({ text, start, excerpt }: Passage): Numeral[] {
  return numeralsOf(text).filter((numeral) => {
    const span = { start: start + numeral.start, end: start + numeral.end }
    return !excluded.get(excerpt.article_id)?.some((exclusion) => isInside(span, exclusion))
  })
}

const spelledBy = (passage: Passage) => new Set(numeralsLeft(passage).flatMap(({ numbers }) => [...numbers]))

/** Numbers in an answer: of a date only the day, since texts print months as words and often no year. */
function numbersOfAnswer(claim: Row<'claims'>): number[] {
  const kind = corpus.tables.metrics.find(({ id }) => id === claim.metric_id)?.kind
  if (kind === 'date') return [Number(claim.answer?.split('-').at(-1) ?? Number.NaN)]
  return kind === 'text' ? [...numbersIn(claim.answer ?? '')].filter((number) => /\d/.test(claim.answer ?? '') && number > 0) : []
}

describe('the bundled corpus against the texts of PARALLAX_TEXTS', () => {
  needsTexts('finds all texts by their hash', () => {
    expect([...sources.keys()].sort()).toEqual(corpus.tables.articles.map(({ id }) => id).sort())
  })

  needsTexts('measures every text as the table says', () => {
    for (const article of corpus.tables.articles) {
      const { text_sha256, text_length, word_count } = article
      expect({ text_sha256, text_length, word_count }, article.id).toEqual(measureText(sources.get(article.id)?.text ?? ''))
    }
  })

  needsTexts('hashes and places every excerpt', () => {
    expect(passages.length).toBe(corpus.tables.excerpts.length)
    for (const { excerpt, text, start } of passages) {
      const source = sources.get(excerpt.article_id)
      const paragraph = (excerpt.paragraph ?? 0) - 1
      const first = source?.starts[paragraph] ?? -1
      const last = first + (source?.paragraphs[paragraph]?.length ?? 0)
      expect(quoteHash(text), excerpt.id).toBe(excerpt.quote_sha256)
      expect(codePointLength(text), excerpt.id).toBe((excerpt.end ?? 0) - (excerpt.start ?? 0))
      expect(start >= first && start < last, `${excerpt.id} begins in its paragraph`).toBe(true)
    }
  })

  needsTexts('spans exactly its paragraph with every excerpt of that unit', () => {
    const whole = passages.filter(({ excerpt }) => excerpt.unit === 'paragraph')
    expect(whole.length).toBe(182)
    for (const { excerpt, start, end } of whole) {
      const source = sources.get(excerpt.article_id)
      const first = source?.starts[(excerpt.paragraph ?? 0) - 1] ?? -1
      const last = first + (source?.paragraphs[(excerpt.paragraph ?? 0) - 1]?.length ?? 0)
      expect([start, end], excerpt.id).toEqual([first, last])
    }
  })

  needsTexts('takes every wording from its excerpt', () => {
    for (const { text, claims, positions } of passages) {
      for (const { id, wording } of [...claims, ...positions]) if (wording) expect(normal(text), id).toContain(normal(wording))
    }
  })

  needsTexts('takes every number from a numeral of its excerpt that is not excluded', () => {
    const unspelled: string[] = []
    const usedForms = new Set<string>()
    for (const passage of passages) {
      const spelled = spelledBy(passage)
      const withDates = numbersIn(passage.text)
      for (const claim of passage.claims) {
        const form = WORD_FORMS[claim.id]
        const isForm = (number: number) => form?.number === number && normal(passage.text).includes(form.words)
        for (const number of figuresOf(claim)) if (!spelled.has(number) && !isForm(number)) unspelled.push(`${claim.id}: ${number}`)
        for (const number of numbersOfAnswer(claim))
          if (!withDates.has(number) && !isForm(number)) unspelled.push(`${claim.id}: ${number} in ${claim.answer}`)
        if (form && !spelled.has(form.number)) usedForms.add(claim.id)
      }
    }
    expect(unspelled).toEqual([])
    expect(Object.keys(WORD_FORMS).filter((id) => !usedForms.has(id))).toEqual([])
  })

  needsTexts('leaves no numeral unexplained', () => {
    const unexplained: string[] = []
    for (const [article, source] of sources) {
      const inside = passages.filter(({ excerpt }) => excerpt.article_id === article)
      for (const numeral of numeralsOf(source.text)) {
        if (excluded.get(article)?.some((exclusion) => isInside(numeral, exclusion))) continue
        const stated = inside.filter((passage) => isInside(numeral, passage)).flatMap(numbersStated)
        if (!stated.some((number) => numeral.numbers.has(number)))
          unexplained.push(`${article}: …${source.text.slice(Math.max(0, numeral.start - 20), numeral.end + 10)}…`)
      }
    }
    expect(unexplained).toEqual([])
  })

  needsTexts('excludes only what is there, holds a numeral and is excluded once', () => {
    for (const row of readExclusions()) {
      const where = `${row.article_id} [${row.paragraph}] ${row.literal}`
      const [span] = spanOf(row)
      expect(span, where).toBeDefined()
      if (!span) continue
      const source = sources.get(row.article_id)?.text ?? ''
      expect(
        numeralsOf(source).some((numeral) => isInside(numeral, span)),
        `${where} holds a numeral`,
      ).toBe(true)
      const sharing = excluded.get(row.article_id)?.filter((other) => other.start < span.end && span.start < other.end)
      expect(sharing?.length, `${where} is excluded once`).toBe(1)
    }
  })

  needsTexts('shares no run of seven words with a text, but for printed titles', () => {
    const runs = new Set([...sources.values()].flatMap(({ text }) => runsOf(plainWords(text), 7)))
    const titles = corpus.tables.articles
      .filter(({ title_basis }) => title_basis === 'printed')
      .flatMap(({ title }) => runsOf(plainWords(title), 7))
    const allowed = new Set(titles)
    for (const file of readdirSync(CORPUS_DIRECTORY)) {
      const shared = runsOf(plainWords(readFileSync(join(CORPUS_DIRECTORY, file), 'utf8')), 7).filter((run) => runs.has(run))
      expect(
        shared.filter((run) => !allowed.has(run)),
        file,
      ).toEqual([])
    }
  })
})

/** Every number that the facts of a passage state: figures, answers, dates, and what their wordings, scopes and metrics say. */
function numbersStated({ claims, positions }: Passage): number[] {
  const dates = [...claims, ...positions].map(({ as_of }) => as_of).concat(claims.map(({ answer }) => answer))
  const daysAndYears = dates.flatMap((date) => /^(\d{4})(?:-\d\d(?:-(\d\d))?)?$/.exec(date ?? '')?.slice(1) ?? []).filter(Boolean)
  const words = claims.flatMap(({ answer = '', scope = '', wording = '', metric_id }) => [answer, scope, wording, metric_id])
  return [...claims.flatMap(figuresOf), ...daysAndYears.map(Number), ...words.flatMap((text) => [...numbersIn(text)])]
}
