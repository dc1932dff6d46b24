import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Filter } from '@/components/offline/asked'
import type { Answer, OpenedView } from '@/components/offline/counting/answer'
import type { OpenedPage } from '@/components/offline/opened-page'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { ViewResponse, ViewRow } from '@/lib/api/contract/table'
import { displayed } from '@/lib/api/displayed-text'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { closeDatabases } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { seededRandom } from '../../builders/random'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from '../api/api'
import { bundledCorpus } from '../data/corpus-directory'
import { dividedCorpus } from './divided-corpus'
import { openedCopy } from './saved-data'

const dir = temporaryDirectory()
beforeAll(async () => {
  await serve(dir, await bundledCorpus(), 'venezuela')
  await serve(dir, dividedCorpus(3), 'divided')
  await serve(dir, dividedCorpus(4, { outlets: 2, articles: 90, excerptsPerArticle: 3 }), 'many-articles')
  await serve(dir, dividedCorpus(5, { outlets: 26, articles: 52, excerptsPerArticle: 2 }), 'many-outlets')
}, 120_000)
afterAll(closeDatabases)

async function opened(address: string): Promise<OpenedPage> {
  const answer = await get(`/api/corpora/${address}`)
  expect(answer.status, address).toBe(200)
  return openedCopy(await answer.text())
}

const random = seededRandom(20)

/** Any outlets, or all, and days of which most leave a part of an outlet's articles. */
function someFilter({ data }: OpenedPage): Filter {
  const days = data.articles.flatMap(({ published_on, published_from }) => published_on ?? published_from ?? [])
  const outlets = random.chance(0.5) ? data.outlets.filter(() => random.chance(0.7)) : []
  const [from = '', to = ''] = [random.pick(days), random.pick(days)].sort()
  return {
    outlets: outlets.length > 0 ? outlets : data.outlets,
    from: random.chance(0.7) ? from : '',
    to: random.chance(0.5) ? to : '',
  }
}

const lastOf = (...days: (string | undefined)[]) => days.filter(Boolean).sort().at(-1)
const firstOf = (...days: (string | undefined)[]) => days.filter(Boolean).sort()[0]

/** What the server is asked for the same filter; the periods of a copy stay as they are. */
function queryOf({ display, id }: OpenedView, { data }: OpenedPage, filter: Filter, base: Filters): string {
  const [from, to] = [lastOf(base.from, filter.from), firstOf(base.to, filter.to)]
  const outlet = filter.outlets.length < data.outlets.length ? { outlet: [...filter.outlets].sort() } : {}
  const filters = { ...base, ...outlet, ...(from && { from }), ...(to && { to }) }
  return `${selectionQuery({ filters }, display, VIEWS.get(id)?.options)}&top=all`
}

const keyOf = (view: string, row: ViewRow) => JSON.stringify(VIEWS.get(view)?.key.map((column) => row[column] ?? null))

/** What the file says otherwise than the server. */
function differences({ id, columns }: OpenedView, { rows, isWhole }: Answer, answer: ViewResponse): string[] {
  const there = displayed(answer).rows
  const server = new Map(there.map((row) => [keyOf(id, row), row]))
  const wrong = rows.flatMap((row) => {
    const same = server.get(keyOf(id, row))
    if (!same) return [`${keyOf(id, row)} is not there`]
    return columns
      .filter(({ name }) => JSON.stringify(row[name] ?? null) !== JSON.stringify(same[name] ?? null))
      .map(({ name }) => `${keyOf(id, row)} ${name}: ${JSON.stringify(row[name])} for ${JSON.stringify(same[name])}`)
  })
  if (!isWhole) return wrong
  const isInOrder = rows.every((row, at) => keyOf(id, row) === keyOf(id, there[at] ?? {}))
  return [
    ...wrong,
    ...(rows.length === answer.total_rows ? [] : [`${rows.length} of ${answer.total_rows} rows`]),
    ...(isInOrder ? [] : ['in another order']),
  ]
}

interface Comparison {
  wrong: string[]
  /** Of each view how often the file told all rows. */
  told: Record<string, number>
}

/** Holds a copy against the server under some filters. */
async function compared(corpus: string, page: OpenedPage, base: Filters, filters: readonly Filter[]): Promise<Comparison> {
  const wrong: string[] = []
  const told: Record<string, number> = {}
  for (const filter of filters) {
    const { answers, excerpts, hasAllExcerpts } = page.filtered(filter)
    for (const [at, view] of page.views.entries()) {
      const address = `views/${view.id}?${queryOf(view, page, filter, base)}`
      const answer = await getJson<ViewResponse>(`/api/corpora/${corpus}/${address}`)
      const found = answers[at] as Answer
      wrong.push(
        ...differences(view, found, answer)
          .map((one) => `${address}: ${one}`)
          .slice(0, 3),
      )
      told[view.id] = (told[view.id] ?? 0) + Number(found.isWhole)
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

const FILTERS = 3
const someFilters = (page: OpenedPage) => Array.from({ length: FILTERS }, () => someFilter(page))

/** Which further pairs the server compares under a filter no copy knows. */
const UNTOLD = 'agreement'

const BUNDLED = [...VIEWS.keys()].map((id): [string, string, Filters] => ['venezuela', `${id}.html`, {}])
const MADE: [string, string, Filters][] = [
  ['divided', 'frames.html', {}],
  ['divided', 'frames.html?unit=articles&sort=share', {}],
  ['divided', 'frames.html?speech=own&sort=frame&attitude=endorses,reports', { attitude: ['endorses', 'reports'] }],
  ['divided', 'language.html', {}],
  ['divided', 'language.html?speech=own&sort=outlet', {}],
  ['divided', 'voices.html?of=codes&sort=excerpts', {}],
  ['divided', 'positions.html?by=voice&sort=statements', {}],
  ['divided', 'gaps.html', {}],
  ['divided', 'gaps.html?kind=frames&sort=fewest', {}],
  ['divided', 'reliability.html?show=disagreements&sort=found', {}],
  ['many-articles', 'similarity.html?sort=distance', {}],
]

it.each([...BUNDLED, ...MADE])('a copy of %s, %s, says under filters of its own what the server says', async (corpus, address, base) => {
  const page = await opened(`${corpus}/views/${address}`)
  const { wrong, told } = await compared(corpus, page, base, someFilters(page))
  expect(wrong).toEqual([])
  for (const [view, whole] of Object.entries(told)) if (view !== UNTOLD) expect(whole).toBe(FILTERS)
})

it.each<[corpus: string, event: string, base: Filters, untold: string[]]>([
  ['venezuela', 'presidential-election-2024', { to: '2024-08-31' }, []],
  ['divided', 'event-1', {}, []],
  ['many-articles', 'event-2', { from: '2024-03-01' }, []],
  // More outlets than are compared: which others are under a filter the file does not know.
  ['many-outlets', 'event-2', {}, ['gaps', 'similarity']],
])('a copy of an event of %s says under filters of its own what the server says, or nothing', async (corpus, event, base, untold) => {
  const query = selectionQuery({ filters: base })
  const page = await opened(`${corpus}/events/${event}.html${query && `?${query}`}`)
  const { wrong, told } = await compared(corpus, page, { ...base, event: [event] }, someFilters(page))
  expect(wrong).toEqual([])
  const whole = Object.keys(told).filter((view) => told[view] === FILTERS)
  expect(new Set([...whole, ...untold, UNTOLD]).size).toBe(VIEWS.size)
})

it('draws the intervals of the articles that are left', async () => {
  const page = await opened('many-articles/views/similarity.html')
  const days = page.data.articles.flatMap(({ published_on }) => published_on ?? []).sort()
  const { answers } = page.filtered({ outlets: page.data.outlets, from: '', to: days[Math.floor(days.length / 2)] ?? '' })
  expect(answers[0]?.rows.map(({ low, noise }) => [typeof low, typeof noise])).toEqual([['number', 'number']])
  expect(answers[0]?.rows[0]?.low).not.toBe(page.views[0]?.rows[0]?.low)
})
