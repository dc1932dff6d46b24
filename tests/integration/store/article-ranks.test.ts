import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ranksOfArticles } from '@/lib/store/article-ranks'
import { databasePath } from '@/lib/store/database-file'
import type { Filters } from '@/lib/store/filters'
import { closeDatabases, withDatabase } from '@/lib/store/open'
import { articleCondition } from '@/lib/store/where'
import { buildCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { serve } from '../api/api'
import { arbitraryFilters } from '../api/arbitrary-filters'

const dir = temporaryDirectory()
afterAll(closeDatabases)

const corpus = buildCorpus(7, { size: { articles: 40 } })
for (const [at, article] of corpus.tables.articles.entries()) {
  if (at % 5 === 0) Object.assign(article, { published_on: undefined, published_from: undefined, published_to: undefined })
  if (at % 7 === 0) Object.assign(article, { language: 'es' })
}
for (const [at, outlet] of corpus.tables.outlets.entries()) if (at % 2) Object.assign(outlet, { group: at % 3 ? 'one' : 'two' })

let revision = ''
beforeAll(async () => {
  revision = await serve(dir, corpus, 'dated')
})

const lacking = fc.constantFrom(undefined, 'published_on' as const, 'first_day' as const)

it('finds the excerpts of articles as the database does', () =>
  withDatabase(databasePath(dir, 'dated', revision), (db) =>
    fc.assert(
      fc.asyncProperty(arbitraryFilters(corpus), lacking, async ({ outlet, group, from, to, language }, lacks) => {
        const filters: Filters = { outlet, group, from, to, language, lacking: lacks }
        const { rows } = await sql<{ rid: number }>`
          select rid from excerpts where ${articleCondition('excerpts', filters)} order by rid`.execute(db)
        const all = corpus.tables.excerpts.map((_, rank) => rank)
        const found = await ranksOfArticles(db, filters)
        expect(found ? found.after(-1, all.length) : all).toEqual(rows.map(({ rid }) => rid))
      }),
      { numRuns: 40 },
    ),
  ))
