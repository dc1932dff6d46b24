import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { Corpus } from '@/lib/corpus/tables'
import { effectiveNumber } from '@/lib/stats/hill-number'
import { logOddsRatio } from '@/lib/stats/log-odds'
import { closeDatabases } from '@/lib/store/open'
import type { LanguageRow } from '@/lib/views/rows/language'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import type { VoiceRow } from '@/lib/views/rows/voices'
import { codedCorpus } from '../../builders/coded-corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

/** A built corpus in which every article is measured, but for those of `unmeasured`. */
function measured(corpus: Corpus, unmeasured: string[] = []): Corpus {
  for (const [place, article] of corpus.tables.articles.entries())
    article.word_count = unmeasured.includes(article.id) ? undefined : 400 + 37 * place
  return corpus
}

const dir = temporaryDirectory()
const corpus = measured(codedCorpus(3))
const { tables } = corpus
const view = <R>(address: string, name = 'built') =>
  getJson<ViewResponse<R>>(`/api/corpora/${name}/views/${address}${address.includes('?') ? '&' : '?'}top=all`)

beforeAll(async () => {
  await serve(dir, corpus, 'built')
})
afterAll(closeDatabases)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const outletOf = new Map(tables.articles.map(({ id, outlet_id }) => [id, outlet_id]))

describe('language', () => {
  const termsOf = (outlet: string | null, term: string) =>
    tables.terms.filter((row) => row.term === term && (outlet === null || outletOf.get(row.article_id) === outlet))
  const wordsOf = (outlet: string | null) =>
    sum(tables.articles.filter(({ outlet_id }) => outlet === null || outlet_id === outlet).map(({ word_count = 0 }) => word_count))

  it('counts each outlet’s terms and compares them with all the other outlets together', async () => {
    const { rows } = await view<LanguageRow>('language')
    expect(new Set(rows.map(({ outlet }) => outlet))).toEqual(new Set(outletOf.values()))
    const all = wordsOf(null)
    for (const { outlet, term, count, words, others_count, log_odds, z, per_thousand, own, attributed } of rows) {
      const mine = sum(termsOf(outlet, term).map((row) => row.count))
      const everywhere = sum(termsOf(null, term).map((row) => row.count))
      expect([count, words, others_count]).toEqual([mine, wordsOf(outlet), everywhere - mine])
      const side = { count: mine, words: wordsOf(outlet) }
      const others = { count: everywhere - mine, words: all - side.words }
      const odds = logOddsRatio(side, others, { count: everywhere, words: all }, 500)
      expect(log_odds).toBeCloseTo(odds.logOdds, 3)
      expect(z).toBeCloseTo(odds.z, 2)
      expect(per_thousand).toBeCloseTo((mine * 1000) / side.words, 2)
      if (term === 'regime') expect((own ?? 0) + (attributed ?? 0)).toBe(count)
      else expect([own, attributed]).toEqual([null, null])
    }
  })

  it('lists the excerpts of the speech that is asked for, and under either those whose coding does not say', async () => {
    const made = measured(codedCorpus(3))
    const { codes, codings, terms } = made.tables
    const term = codes.find(({ kind, name }) => kind === 'language' && terms.some((row) => row.term === name && row.count > 0))
    const coded = codings.filter(({ code_id }) => code_id === term?.id)
    expect(coded.length).toBeGreaterThan(3)
    const remarks = ['in quotation marks', 'outside quotation marks', 'in and outside quotation marks', undefined]
    for (const [at, coding] of coded.entries()) coding.memo = remarks[at % remarks.length]
    for (const row of terms)
      Object.assign(row, row.term === term?.name ? { count: 4, attributed_count: 2 } : { term: `${row.term} ~100%7E` })
    await serve(dir, made, 'spoken')
    const articleOf = new Map(made.tables.excerpts.map(({ id, article_id }) => [id, article_id]))
    const having = new Set(terms.flatMap((row) => (row.term === term?.name ? [row.article_id] : [])))
    for (const [speech, other] of Object.entries({ own: remarks[0], attributed: remarks[1], any: '' })) {
      const { rows } = await view<LanguageRow>(`language?speech=${speech}`, 'spoken')
      const expected = coded.filter(({ excerpt_id, memo }) => memo !== other && having.has(articleOf.get(excerpt_id) ?? ''))
      const mine = rows.filter((row) => row.term === term?.name)
      expect(sum(mine.map(({ n }) => n))).toBe(new Set(expected.map(({ excerpt_id }) => excerpt_id)).size)
      const listed = await Promise.all(mine.map(({ href }) => getJson<ExcerptPage>(`${href}&limit=500`)))
      expect(listed.flatMap(({ excerpts }) => excerpts.map(({ excerpt }) => excerpt)).sort()).toEqual(
        [...new Set(expected.map(({ excerpt_id }) => excerpt_id))].sort(),
      )
    }
  })

  it('leads to the excerpts of a term whatever is written in it', async () => {
    const { rows } = await view<LanguageRow>('language', 'spoken')
    const [odd] = rows.filter(({ term }) => term.endsWith('~100%7E'))
    expect((await getJson<ExcerptPage>(odd?.href ?? '')).total).toBe(odd?.n)
  })

  it('puts the strongest first, either way', async () => {
    const { rows } = await view<LanguageRow>('language')
    const strengths = rows.map(({ z }) => Math.abs(z ?? 0))
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  })

  it('counts the article’s own words, or those in quotation marks', async () => {
    const counts = async (speech: string) =>
      sum((await view<LanguageRow>(`language?speech=${speech}`)).rows.filter(({ term }) => term === 'regime').map(({ count }) => count))
    expect((await counts('own')) + (await counts('attributed'))).toBe(await counts('any'))
  })

  it('lists the excerpts coded with the term, else all of the articles that have it', async () => {
    const { rows } = await view<LanguageRow>('language')
    const excerptsIn = (articles: string[]) => tables.excerpts.filter(({ article_id }) => articles.includes(article_id)).map(({ id }) => id)
    const coded = new Set(tables.codings.filter(({ code_id }) => code_id === 'word').map(({ excerpt_id }) => excerpt_id))
    for (const { outlet, term, n } of rows) {
      const excerpts = excerptsIn(termsOf(outlet, term).map(({ article_id }) => article_id))
      expect(n, `${outlet} ${term}`).toBe(term === 'regime' ? excerpts.filter((id) => coded.has(id)).length : excerpts.length)
    }
  })

  it('compares nothing with one outlet, and says so', async () => {
    const [outlet] = outletOf.values()
    const { rows, notes } = await view<LanguageRow>(`language?outlet=${outlet}`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { log_odds, z } of rows) expect([log_odds, z]).toEqual([null, null])
    expect(notes.map(({ code }) => code)).toContain('one-outlet')
  })

  it('leaves an outlet with an unmeasured article out of every comparison, and says so', async () => {
    const first = tables.articles[0]
    if (!first) throw new Error('no article')
    await serve(dir, measured(codedCorpus(3), [first.id]), 'unmeasured')
    const { rows, notes } = await view<LanguageRow>('language', 'unmeasured')
    for (const { outlet, words, log_odds, others_count, term } of rows) {
      const isMeasured = outlet !== first.outlet_id
      expect([words !== null, log_odds !== null]).toEqual([isMeasured, isMeasured])
      const others = [...new Set(outletOf.values())].filter((other) => other !== outlet && other !== first.outlet_id)
      expect(others_count).toBe(sum(others.flatMap((other) => termsOf(other, term).map(({ count }) => count))))
    }
    expect(notes.map(({ code }) => code)).toContain('not-measured')
  })
})

describe('timeline', () => {
  it('has every excerpt and every article once, whatever the period', async () => {
    const withExcerpts = new Set(tables.excerpts.map(({ article_id }) => article_id))
    for (const period of ['auto', 'day', 'week', 'month', 'year']) {
      const { rows } = await view<TimelineRow>(`timeline?period=${period}`)
      expect(sum(rows.map(({ n }) => n)), period).toBe(tables.excerpts.length)
      expect(sum(rows.map(({ articles }) => articles)), period).toBe(withExcerpts.size)
      for (const { period: start, first_day, last_day, dated } of rows) {
        expect(dated === 'day').toBe(start !== null)
        if (start) expect(start).toBe(first_day)
        if (dated === 'none') expect([first_day, last_day]).toEqual([null, null])
      }
    }
  })

  it('puts a day into the period that has it', async () => {
    const { rows } = await view<TimelineRow>('timeline?period=month')
    for (const { outlet, first_day, last_day, dated, articles } of rows) {
      if (dated !== 'day') continue
      const inside = tables.articles.filter(
        ({ id, outlet_id, published_on: day }) =>
          outlet_id === outlet &&
          day &&
          day >= (first_day ?? '') &&
          day <= (last_day ?? '') &&
          tables.excerpts.some((one) => one.article_id === id),
      )
      expect(articles, `${outlet} ${first_day}`).toBe(inside.length)
    }
  })
})

describe('voices', () => {
  type Chain = { excerpt_id: string; voices?: string[][] }
  const articleOf = new Map(tables.excerpts.map(({ id, article_id }) => [id, article_id]))
  const outletOfFact = ({ excerpt_id }: Chain) => outletOf.get(articleOf.get(excerpt_id) ?? '')

  it('gives every joint originator its excerpts, and an own row to the article’s own voice', async () => {
    const { rows } = await view<VoiceRow>('voices')
    const facts: Chain[] = [...tables.claims, ...tables.positions]
    for (const { outlet, actor, statements, n, directly, at_second_hand, endorsed, reported, disputed } of rows) {
      const behind = facts.filter(
        (fact) => outletOfFact(fact) === outlet && (actor === null ? !fact.voices?.length : (fact.voices?.at(-1) ?? []).includes(actor)),
      )
      expect([statements, n], `${outlet} ${actor}`).toEqual([behind.length, new Set(behind.map(({ excerpt_id }) => excerpt_id)).size])
      expect(directly + at_second_hand).toBe(n)
      expect(endorsed + reported + disputed).toBe(statements)
    }
    expect(sum(rows.filter(({ actor }) => actor === null).map(({ statements }) => statements))).toBe(
      facts.filter(({ voices }) => !voices?.length).length,
    )
  })

  it('says of each outlet how many voices quoted equally often would be as diverse', async () => {
    const { rows } = await view<VoiceRow>('voices')
    for (const { outlet, effective_voices, effective_low, effective_high } of rows) {
      const quoted = rows.filter((row) => row.outlet === outlet && row.actor !== null)
      const expected = effectiveNumber(quoted.map(({ n }) => ({ times: n, kinds: 1 })))
      expect(effective_voices).toBeCloseTo(expected, 2)
      expect(effective_low ?? 0).toBeLessThanOrEqual(effective_voices ?? 0)
      expect(effective_high ?? 1e9).toBeGreaterThanOrEqual(effective_voices ?? 1e9)
    }
  })

  it('reads the frames of one coder instead of statements where that is asked for, and says whose', async () => {
    const { rows, notes } = await view<VoiceRow>('voices?of=codes')
    const frames = tables.codings.filter(({ code_id }) => code_id.startsWith('frame'))
    const of = (coder: string) => frames.filter(({ coder_id }) => coder_id === coder).length
    expect([of('machine-1'), of('human-1')]).toContain(sum(rows.map(({ statements }) => statements)))
    expect(notes.map(({ code }) => code)).toContain('coder')
  })
})
