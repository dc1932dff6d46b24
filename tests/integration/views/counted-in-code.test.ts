import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import { findView } from '@/lib/api/server/find-view'
import type { Display } from '@/lib/selection/display'
import type { Filters as SelectionFilters } from '@/lib/selection/parameters'
import { databasePath } from '@/lib/store/database-file'
import { applicableFilters } from '@/lib/store/filters'
import { closeDatabases, withDatabase } from '@/lib/store/open'
import { lookUpSearch } from '@/lib/store/search'
import { countedVoices } from '@/lib/views/counted-voices'
import { querySearched, readSearched } from '@/lib/views/gaps/searched'
import { queriedVoices } from '@/lib/views/queried-voices'
import type { Searched } from '@/lib/views/rows/absence'
import type { Reading } from '@/lib/views/view'
import { codedCorpus } from '../../builders/coded-corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { getJson, serve } from '../api/api'

const dir = temporaryDirectory()
const coded = codedCorpus(5)
const { articles, events } = coded.tables
/** About all events each, so that an event's excerpts hold facts of others too. */
const excerpts = coded.tables.excerpts.map((excerpt) => ({ ...excerpt, events: events.map(({ id }) => id) }))
const corpus = { ...coded, tables: { ...coded.tables, excerpts } }
let revision = ''
beforeAll(async () => {
  revision = await serve(dir, corpus, 'built')
})
afterAll(closeDatabases)

const word = /\p{L}{4,}/u.exec(excerpts[0]?.summary ?? '')?.[0] ?? ''
const day = articles.flatMap(({ published_on }) => published_on ?? []).sort()[2] ?? ''
const SELECTIONS: SelectionFilters[] = [{}, { outlet: [articles[0]?.outlet_id ?? ''] }, { q: word }, { from: day }, { q: word, to: day }]
const OF_EVENTS: SelectionFilters[] = [events.slice(0, 2), events.slice(-1)].flatMap((some) => {
  const event = some.map(({ id }) => id)
  return [{ event }, { event, q: word }, { event, from: day }]
})

const DISPLAYS: Display[] = [{}, { sort: 'actor' }, { sort: 'excerpts' }]

it.each([...SELECTIONS, ...OF_EVENTS])('counts in code whom the database counts: %o', (filters) =>
  withDatabase(databasePath(dir, 'built', revision), async (db) => {
    for (const display of DISPLAYS) {
      for (const top of [1, 3, Number.POSITIVE_INFINITY]) {
        const scope = { filters: await lookUpSearch(db, filters), display }
        const reading: Reading = { ...scope, db, names: { actors: new Map() }, top, origin: 'a', seed: 'a' }
        const [counted, queried] = [await countedVoices(reading), await queriedVoices(reading)]
        expect(queried.rows.length).toBeGreaterThan(0)
        expect(counted.rows).toEqual(queried.rows)
        expect([counted.spectra, counted.total]).toEqual([queried.spectra, queried.total])
      }
    }
  }),
)

it('finds in code what articles were searched for', () =>
  withDatabase(databasePath(dir, 'built', revision), async (db) => {
    const ids = events.map(({ id }) => id)
    for (const filters of [...SELECTIONS, { to: day, language: ['en'] }].map((one) => ({ ...one, coder: ['machine-1'] }))) {
      const inOrder = (rows: Searched[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
      const asked = inOrder(await querySearched(db, filters, ids.slice(1)))
      expect(inOrder(await readSearched(db, filters, ids.slice(1)))).toEqual(asked)
      expect(asked.length).toBeGreaterThan(0)
    }
  }))

const POSITIONS = [
  '',
  'by=voice',
  'sort=stance',
  'sort=outlet',
  'sort=outlet&by=voice',
  'sort=statements',
  `q=${word}`,
  `from=${day}&sort=statements`,
  `event=${events.at(-1)?.id}`,
  `event=${events[0]?.id}&q=${word}&sort=statements`,
  `outlet=${articles[0]?.outlet_id}&by=voice`,
]

it.each(POSITIONS)('finds the first rows of positions in code: %s', async (address) => {
  const rows = (top: string) => getJson<ViewResponse>(`/api/corpora/built/views/positions?${address}&top=${top}`)
  const all = await rows('all')
  expect(all.rows.length).toBeGreaterThan(3)
  for (const top of [1, 3, 20]) expect(await rows(`${top}`)).toEqual({ ...all, rows: all.rows.slice(0, top) })
})

it.each(['agreement', 'frames', 'gaps', 'positions', 'timeline', 'voices'])(
  'counts in code the articles of %s that have no printed day',
  async (id) => {
    const view = findView(id)
    await withDatabase(databasePath(dir, 'built', revision), async (db) => {
      for (const filters of [{ from: day }, { to: day, q: word }, { from: day, event: events.map((event) => event.id) }]) {
        const asked = { filters: applicableFilters(view.filters, await lookUpSearch(db, filters)), display: {} }
        const scope = (await view.settle?.(db, asked)) ?? asked
        const { undated } = await view.rows({
          ...scope,
          db,
          names: { actors: new Map() },
          top: 5,
          origin: 'a',
          seed: JSON.stringify(filters),
        })
        const { rows } = await sql<{ n: number }>`
        select count(distinct article_id) as n from excerpts where published_on is null and rid in (select rid from (${view.facts(scope)}) as facts)`.execute(
          db,
        )
        expect(rows[0]?.n).toBeGreaterThan(0)
        expect([filters, undated]).toEqual([filters, rows[0]?.n])
      }
    })
  },
)
