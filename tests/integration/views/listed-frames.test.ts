import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Display } from '@/lib/selection/display'
import type { Filters as SelectionFilters } from '@/lib/selection/parameters'
import { databasePath } from '@/lib/store/database-file'
import { closeDatabases, withDatabase } from '@/lib/store/open'
import { lookUpSearch } from '@/lib/store/search'
import { settleCoding } from '@/lib/views/coding-scope'
import { listedFrames } from '@/lib/views/listed-frames'
import { queriedFrames } from '@/lib/views/queried-frames'
import type { Reading } from '@/lib/views/view'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { serve } from '../api/api'
import { framedCorpus } from './framed-corpus'

const dir = temporaryDirectory()
afterAll(closeDatabases)

const FINDINGS = ['fraud', 'fraud-count:leader', 'mandate!', 'morality', 'fraud:leader', 'mandate']

/** Two outlets, one with more articles than are resampled one by one; two events, some codings naming one of them. */
function corpusOfManyArticles() {
  const findings = (at: number, count: number) => Array.from({ length: count }, (_, more) => FINDINGS[(at * 5 + more * 2) % 6] as string)
  const articles = Array.from({ length: 60 }, (_, at) => ({
    outlet: at % 4 === 0 ? 'two' : 'one',
    coders: { first: [findings(at, at % 4), at % 5 ? findings(at + 1, 2) : null, findings(at + 3, at % 3)] },
  }))
  const corpus = framedCorpus(articles, 'many')
  const { events, excerpts, codings, articles: rows } = corpus.tables
  events.push({ id: 'march', title: 'The march' }, { id: 'speech', title: 'A speech', part_of: 'march' })
  for (const [at, article] of rows.entries())
    Object.assign(article, { published_on: `2024-07-${10 + (at % 20)}`, language: at % 3 ? 'en' : 'es' })
  for (const [at, excerpt] of excerpts.entries()) {
    excerpt.events = [['vote'], ['vote', 'march'], ['speech', 'vote']][at % 3] as string[]
    excerpt.summary = at % 2 ? 'Something.' : 'Something else.'
  }
  for (const [at, coding] of codings.entries()) {
    const event_id = [undefined, 'vote', undefined, 'march', 'speech'][at % 5]
    const named = excerpts.find(({ id }) => id === coding.excerpt_id)?.events ?? []
    if (event_id && named.includes(event_id)) Object.assign(coding, { event_id })
  }
  return corpus
}

let revision = ''
beforeAll(async () => {
  revision = await serve(dir, corpusOfManyArticles(), 'many')
})

const SELECTIONS: SelectionFilters[] = [
  {},
  { event: ['vote'] },
  { event: ['march'] },
  { event: ['speech'], outlet: ['one'] },
  { q: 'else' },
  { q: 'else', event: ['march'], language: ['es'] },
  { from: '2024-07-15', to: '2024-07-25' },
  { outlet: ['two'], code: ['fraud'] },
]

const DISPLAYS: Display[] = [{}, { sort: 'frame' }, { sort: 'share' }, { unit: 'articles' }]

it.each(SELECTIONS)('counts in code what the database counts: %o', (filters) =>
  withDatabase(databasePath(dir, 'many', revision), async (db) => {
    for (const display of DISPLAYS) {
      const scope = await settleCoding(db, { filters: await lookUpSearch(db, filters), display })
      const reading: Reading = { ...scope, db, names: { actors: new Map() }, top: Number.POSITIVE_INFINITY, origin: 'a', seed: 'a' }
      const [listed, queried] = [await listedFrames(reading), await queriedFrames(reading)]
      expect(listed.rows.length).toBeGreaterThan(0)
      expect({ rows: listed.rows, total: listed.total }).toEqual(queried)
    }
  }),
)
