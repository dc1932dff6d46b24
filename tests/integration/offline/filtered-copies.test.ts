import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filter } from '@/components/offline/asked'
import type { Answer, OpenedView } from '@/components/offline/counting/answer'
import { wayOf } from '@/components/offline/counting/ways'
import type { OpenedPage } from '@/components/offline/opened-page'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse, ViewRow } from '@/lib/api/contract/table'
import { displayed } from '@/lib/api/displayed-text'
import type { Corpus } from '@/lib/corpus/tables'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { codedCorpus } from '../../builders/coded-corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from '../api/api'
import { bundledCorpus } from '../data/corpus-directory'
import { openedCopy } from './saved-data'

/** Outlets of seven articles each, of which some have a frame, some another and some none: what is drawn of them differs from draw to draw. */
function manyArticles(): Corpus {
  const corpus = codedCorpus(3, { size: { outlets: 3, articles: 21, excerptsPerArticle: 24, factsPerExcerpt: 1 } })
  const { codings } = corpus.tables
  corpus.tables.codings = codings
    .filter((_, at) => at % 12 !== 0)
    .map((coding, at) => (at % 5 === 0 ? { ...coding, code_id: 'frame-part' } : coding))
  return corpus
}

const dir = temporaryDirectory()
beforeAll(async () => {
  const corpus = await bundledCorpus()
  await serve(dir, corpus, 'venezuela')
  await serve(dir, codedCorpus(7), 'coded')
  await serve(dir, manyArticles(), 'many-articles')
}, 120_000)
afterAll(closeDatabases)

async function opened(address: string): Promise<OpenedPage> {
  const answer = await get(`/api/corpora/${address}`)
  expect(answer.status, address).toBe(200)
  return openedCopy(await answer.text())
}

/** What the server is asked for the same filter; the periods of a copy stay as they are. */
function queryOf(
  { display, id }: Pick<OpenedView, 'display' | 'id'>,
  { data }: OpenedPage,
  { outlets, from, to }: Filter,
  base: Filters,
): string {
  const outlet = outlets.length < data.outlets.length ? { outlet: [...outlets].sort() } : {}
  const filters = { ...base, ...outlet, ...(from && { from }), ...(to && { to }) }
  return `${selectionQuery({ filters }, display, VIEWS.get(id)?.options)}&top=all`
}

const keyOf = (view: string, row: ViewRow) => JSON.stringify(VIEWS.get(view)?.key.map((column) => row[column] ?? null))

/** What the file says otherwise than the server; an empty cell says nothing where a filter may empty it. */
function differences({ id, columns }: OpenedView, { rows, isWhole }: Answer, answer: ViewResponse): string[] {
  const server = new Map(displayed(answer).rows.map((row) => [keyOf(id, row), row]))
  const { changing } = wayOf(id)
  const wrong = rows.flatMap((row) => {
    const there = server.get(keyOf(id, row))
    if (!there) return [`${keyOf(id, row)} is not there`]
    return columns
      .filter(({ name }) => !(changing.includes(name) && row[name] === null))
      .filter(({ name }) => JSON.stringify(row[name] ?? null) !== JSON.stringify(there[name] ?? null))
      .map(({ name }) => `${keyOf(id, row)} ${name}: ${JSON.stringify(row[name])} for ${JSON.stringify(there[name])}`)
  })
  return isWhole && rows.length !== answer.total_rows ? [...wrong, `${rows.length} of ${answer.total_rows} rows`] : wrong
}

/** Each outlet alone, all but the first, and days of which some leave a part of an outlet's articles. */
function filtersOf({ data }: OpenedPage): Filter[] {
  const days = [...new Set(data.articles.flatMap(({ published_on, published_from }) => published_on ?? published_from ?? []))].sort()
  const middle = days[Math.floor(days.length / 2)] ?? ''
  const all = data.outlets
  return [
    { outlets: all.slice(0, 1), from: '', to: '' },
    { outlets: all.slice(1), from: '', to: '' },
    { outlets: all, from: middle, to: '' },
    { outlets: all.slice(1), from: days[1] ?? '', to: days.at(-1) ?? '' },
  ]
}

async function compared(corpus: string, page: OpenedPage, base: Filters = {}) {
  const wrong: string[] = []
  const told: Record<string, number[]> = {}
  for (const filter of filtersOf(page)) {
    const { answers, excerpts, hasAllExcerpts } = page.filtered(filter)
    for (const [at, view] of page.views.entries()) {
      const query = queryOf(view, page, filter, base)
      const answer = await getJson<ViewResponse>(`/api/corpora/${corpus}/views/${view.id}?${query}`)
      const found = answers[at] as Answer
      wrong.push(
        ...differences(view, found, answer)
          .map((one) => `${view.id}?${query}: ${one}`)
          .slice(0, 5),
      )
      told[view.id] = [...(told[view.id] ?? []), answer.total_rows === 0 ? 1 : found.rows.length / answer.total_rows]
    }
    const [only, ...others] = page.views
    if (only && others.length === 0 && hasAllExcerpts) {
      const behind = `views/${only.id}/excerpts?${queryOf(only, page, filter, base).replace(/&?top=all/, '')}&limit=1`
      const { total } = await getJson<ExcerptPage>(`/api/corpora/${corpus}/${behind}`)
      const shown = excerpts.filter(Boolean).length
      if (shown !== total) wrong.push(`${behind}: ${shown} for ${total} excerpts`)
    }
  }
  return { wrong, told }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Of many articles the views whose intervals are drawn of them. */
const COPIES: [corpus: string, views: string[]][] = [
  ['venezuela', [...VIEWS.keys()]],
  ['coded', [...VIEWS.keys()]],
  ['many-articles', ['frames', 'voices', 'similarity']],
]

describe.each(COPIES)('a copy of %s under filters of its own', (corpus, views) => {
  it.each(views)('says of %s what the server says, or nothing', async (view) => {
    const { wrong, told } = await compared(corpus, await opened(`${corpus}/views/${view}.html`))
    expect(wrong).toEqual([])
    expect(mean(told[view] ?? [])).toBeGreaterThan(corpus === 'venezuela' ? 0.85 : -1)
  })
})

it('says of an event what the server says, or nothing', async () => {
  const event = 'presidential-election-2024'
  const { wrong } = await compared('venezuela', await opened(`venezuela/events/${event}.html?to=2024-08-31`), {
    event: [event],
    to: '2024-08-31',
  })
  expect(wrong).toEqual([])
})

it.each([
  ['frames', 'low'],
  ['voices', 'effective_low'],
  ['similarity', 'low'],
  ['similarity', 'noise'],
])('keeps what was resampled of an outlet’s articles: %s, %s', async (view, column) => {
  const page = await opened(`many-articles/views/${view}.html`)
  const { answers } = page.filtered({ outlets: page.data.outlets.slice(1), from: '', to: '' })
  const told = answers[0]?.rows.map((row) => row[column]) ?? []
  expect(told.length).toBeGreaterThan(0)
  expect(told).not.toContain(null)
})

it.each(['positions', 'voices'])('counts %s of the articles of an outlet that are left under dates', async (view) => {
  const page = await opened(`coded/views/${view}.html`)
  const { answers } = page.filtered(filtersOf(page)[2] as Filter)
  const [answer] = answers
  expect([answer?.untold, answer?.isWhole]).toEqual([0, true])
  expect(answer?.rows.length).toBeGreaterThan(0)
})
