import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { ExcerptPage } from '@/lib/api/contract/excerpt'
import type { Facets } from '@/lib/api/contract/facets'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { Corpus } from '@/lib/corpus/tables'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { closeDatabases } from '@/lib/store/open'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { PositionRow } from '@/lib/views/rows/positions'
import { codedCorpus } from '../../builders/coded-corpus'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { viewsWithOptions } from '../../builders/view-addresses'
import { bundledCorpus } from '../data/corpus-directory'
import { get, getJson, serve } from './api'
import { arbitraryFilters } from './arbitrary-filters'
import { passingExcerpts, passingFacts } from './reference-filter'

const dir = temporaryDirectory()
afterAll(closeDatabases)

const CORPORA: [name: string, corpus: () => Corpus | Promise<Corpus>, runs: number][] = [
  ['tiny', tinyCorpus, 20],
  ['built', () => codedCorpus(1), 12],
  ['venezuela', bundledCorpus, 8],
]

type Row = (FigureRow | PositionRow) & { n: number; href: string }
const rowsOf = (name: string, view: string, query: string) =>
  getJson<ViewResponse<Row>>(`/api/corpora/${name}/views/${view}?${query ? `${query}&` : ''}top=all`)

/** At most `count` of them, spread over the whole list. */
const sample = <T>(items: readonly T[], count: number): T[] => {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => index % step === 0).slice(0, count)
}

/** Every choice of every option on the smallest corpus, every view on the others. */
const addressesFor = (name: string) => viewsWithOptions().filter((address) => name === 'tiny' || !address.includes('?'))

describe.each(CORPORA)('%s', (name, load, runs) => {
  const addresses = addressesFor(name)
  const served = Promise.resolve(load()).then(async (corpus) => {
    await serve(dir, corpus, name)
    return corpus
  })
  const each = async (check: (filters: Filters, query: string, corpus: Corpus) => Promise<void>, times = runs) => {
    const corpus = await served
    await fc.assert(
      fc.asyncProperty(arbitraryFilters(corpus), (filters) => check(filters, selectionQuery({ filters }), corpus)),
      { numRuns: times },
    )
  }

  it('has exactly the claims of a selection in figures, and the statements in positions', () =>
    each(async (filters, query, corpus) => {
      const figures = await rowsOf(name, 'figures', query)
      expect(figures.rows.map((row) => (row as FigureRow).claim).sort()).toEqual(
        passingFacts(corpus, 'claims', filters)
          .map((fact) => fact.id)
          .sort(),
      )
      const positions = await rowsOf(name, 'positions', query)
      const statements = positions.rows.reduce((sum, row) => sum + (row as PositionRow).statements, 0)
      expect(statements).toBe(passingFacts(corpus, 'positions', filters).length)
    }))

  it('has exactly the excerpts of a selection', () =>
    each(async (filters, query, corpus) => {
      const page = await getJson<ExcerptPage>(`/api/corpora/${name}/excerpts?${query ? `${query}&` : ''}limit=500`)
      expect(page.excerpts.map((excerpt) => excerpt.excerpt).sort()).toEqual(passingExcerpts(corpus, filters))
      expect(page.total).toBe(page.excerpts.length)
    }))

  it('counts in each facet what choosing its value leaves', () =>
    each(async (filters, query, corpus) => {
      const { facets, total } = await getJson<Facets>(`/api/corpora/${name}/facets?${query}`)
      const count = (chosen: Filters) => passingExcerpts(corpus, chosen).length
      expect(total).toBe(count(filters))
      for (const [facet, values] of Object.entries(facets)) {
        for (const { id, n } of sample(values, 4)) expect(n, `${facet} ${id}`).toBe(count({ ...filters, [facet]: [id] }))
      }
    }))

  /** Follows a few rows, spread over a table, to their excerpts: the first to all of them, the others to their number. */
  const followRows = async (address: string, query: string, count: number): Promise<Row[]> => {
    const [view = '', option = ''] = address.split('?')
    const { rows } = await rowsOf(name, view, [query, option].filter(Boolean).join('&'))
    for (const [at, row] of sample(rows, count).entries()) {
      const { total, excerpts } = await getJson<ExcerptPage>(`${row.href}&limit=${at === 0 ? 500 : 1}`)
      expect(total, row.href).toBe(row.n)
      if (at === 0) expect(excerpts).toHaveLength(row.n)
    }
    return rows
  }

  it.each(addresses)('%s: every row leads to exactly the n excerpts it says, of the whole table and of a selection', async (address) => {
    const isDefault = !address.includes('?')
    const rows = await followRows(address, '', isDefault ? 8 : 2)
    await each(async (_, query) => {
      await followRows(address, query, 2)
    }, 1)
    if (!isDefault) return
    for (const { href } of sample(rows, 2)) {
      expect(await getJson<ExcerptPage>(`${href}&from=9999-12-31`), 'a row that a filter empties').toMatchObject({ total: 0 })
      const unknown = href.replace(/row=[^&]*/, (row) => `row=nothing${'~nothing'.repeat(row.split('~').length - 1)}`)
      expect((await get(unknown)).status, unknown).toBe(404)
    }
  })
})
