import type { Basis, StancePart } from '@/components/offline/saved-data'
import { appliedFilters } from '@/components/panels/page-scope'
import { withReading } from '@/lib/api/server/view-reading'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { agreementByArticle } from '@/lib/views/by-article/agreement'
import { framesByArticle, profilesByArticle } from '@/lib/views/by-article/framed-articles'
import { mentionsByArticle } from '@/lib/views/by-article/mentions'
import { stancesByArticle } from '@/lib/views/by-article/stances'
import { termsByArticle } from '@/lib/views/by-article/terms'
import { seedOfOutlets } from '@/lib/views/outlet-draws'
import { POSITION_KEY } from '@/lib/views/positions'
import type { Reading } from '@/lib/views/view'
import { factsBasis } from './facts-basis'
import { groupsByArticle, placesOf } from './groups-by-article'
import type { Saved } from './saved-view'

type Made = (reading: Reading, saved: Saved) => Promise<Basis>

const framed: Made = async (reading, { answer: { rows } }) => {
  const { reviewed, found } = await framesByArticle(reading)
  const placeOf = placesOf(rows, ['outlet', 'code'])
  const groups = groupsByArticle(found, (one) => [placeOf(one), one.own, one.attributed, one.disputed])
  const articles = reviewed.map(({ article, first, reviewed }) => [article, first, reviewed, groups(article)] as const)
  return { framed: { seed: seedOfOutlets(reading), articles } }
}

/** Outlets that are not compared may be under a filter. */
const profiles: Made = async ({ filters: { outlet: _compared, ...others }, ...reading }, { filters: { outlet } }) => {
  const filters = { ...others, ...(outlet && { outlet }) }
  const { reviewed, framed, found } = await profilesByArticle({ ...reading, filters })
  const codes = [...new Set(found.map(({ code }) => code))]
  const groups = groupsByArticle(found, ({ code, n }) => [codes.indexOf(code), n])
  const withAny = new Map(framed.map(({ article, n }) => [article, n]))
  const articles = reviewed.map(
    ({ article, first, reviewed }) => [article, first, reviewed, withAny.get(article) ?? 0, groups(article)] as const,
  )
  return { profiles: { seed: seedOfOutlets({ ...reading, filters }), codes: codes.length, articles } }
}

const texts: Made = async (reading, { answer: { rows } }) => {
  const { texts, found, background } = await termsByArticle(reading)
  const placeOf = placesOf(rows, ['outlet', 'term'])
  const groups = groupsByArticle(found, (one) => [placeOf(one), one.count, one.attributed ?? -1, one.n])
  return {
    texts: {
      corpusWords: background.words,
      inCorpus: rows.map(({ term }) => background.of.get(String(term)) ?? 0),
      articles: texts.map(({ article, words }) => [article, words, groups(article)] as const),
    },
  }
}

const quoting: Made = async (reading, { answer: { rows } }) => {
  const found = await mentionsByArticle(reading)
  const placeOf = placesOf(rows, ['outlet', 'actor'])
  const groups = groupsByArticle(found, (one) => [
    placeOf(one),
    one.rank,
    one.statements,
    Number(one.second_hand),
    one.endorsed,
    one.reported,
  ])
  const articles = [...new Set(found.map(({ article }) => article))]
  return { quoting: { seed: seedOfOutlets(reading), articles: articles.map((article) => [article, groups(article)] as const) } }
}

const stances: Made = async (reading, { answer: { rows } }) => {
  const { stated, conflicts } = await stancesByArticle(reading)
  const placeOf = placesOf(
    rows.map((row) => ({ ...row, voice: row.voice ?? '' })),
    POSITION_KEY,
  )
  const parts = rows.map((): StancePart[] => [])
  for (const one of stated) {
    const { article, statements, n, relayed, attitudes, chains, sequence, as_of } = one
    parts[placeOf(one)]?.push([article, statements, n, relayed, attitudes, chains, sequence, as_of])
  }
  return { parts, conflicts: conflicts.map((one) => [placeOf(one), one.article, one.rival] as const) }
}

const SOME_DAY = '2000-01-01'
const OPEN: Filters = { outlet: ['any'], from: SOME_DAY, to: SOME_DAY }

/** What the server draws from for this view, whatever outlets and days will be chosen. */
function openSeed({ view, answer: { revision, rows }, filters }: Saved): NonNullable<Basis['reviews']>['seed'] {
  const [{ coder_a, coder_b } = {}] = rows
  const settled: Filters = { ...appliedFilters(filters, view.filters), coder: [String(coder_a), String(coder_b)] }
  const given = new Map(
    selectionQuery({ filters: settled })
      .split('&')
      .map((part) => [part.split('=')[0], part]),
  )
  const names = selectionQuery({ filters: { ...settled, ...OPEN } })
    .split('&')
    .map((part) => part.split('=')[0] ?? '')
  return { start: `${revision}/${view.id}/`, query: names.map((name) => given.get(name) ?? `${name}=`) }
}

const reviews: Made = async (reading, saved) => {
  const { reviewed, found } = await agreementByArticle(reading)
  const placeOf = placesOf(saved.answer.rows, ['code'])
  const groups = groupsByArticle(
    found.filter((one) => placeOf(one) >= 0),
    (one) => [placeOf(one), one.both, one.only_a, one.only_b],
  )
  const codebooks = [...new Set(reviewed.map(({ codebook }) => codebook))]
  const byBook = groupsByArticle(reviewed, ({ codebook, n }) => [codebooks.indexOf(codebook), n])
  const counted = (article: string) => {
    const pairs = byBook(article)
    return codebooks.map((_, book) => pairs.reduce((n, number, at) => (at % 2 === 1 && pairs[at - 1] === book ? number : n), 0))
  }
  const articles = [...new Set(reviewed.map(({ article }) => article))]
  return {
    reviews: {
      seed: openSeed(saved),
      codebooks,
      articles: articles.map((article) => [article, counted(article), groups(article)] as const),
    },
  }
}

const OF: Readonly<Record<string, Made>> = {
  positions: stances,
  frames: framed,
  language: texts,
  voices: quoting,
  gaps: factsBasis,
  similarity: profiles,
  reliability: reviews,
}

/** What each article adds to the rows of a view, where it can be told.  @throws ProblemError 503 */
export async function basisOfArticles(saved: Saved): Promise<Basis> {
  const { answer, display, filters, view } = saved
  const made = OF[view.id]
  if (!made) return {}
  const asked = new URLSearchParams(selectionQuery({ filters, rev: answer.revision }, display, view.options))
  return withReading(answer.corpus, view.id, asked, (reading) => made(reading, saved))
}
