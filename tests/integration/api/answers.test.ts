import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type ArticlePage, articlePageSchema } from '@/lib/api/contract/article'
import { corpusListSchema, corpusSchema } from '@/lib/api/contract/corpus'
import { type ExcerptPage, excerptPageSchema } from '@/lib/api/contract/excerpt'
import { type Facets, facetsSchema } from '@/lib/api/contract/facets'
import { healthSchema, problemSchema } from '@/lib/api/contract/service'
import { type ViewResponse, viewResponseSchema } from '@/lib/api/contract/table'
import { corpusDirectory, currentPath } from '@/lib/store/data-directory'
import { closeDatabases } from '@/lib/store/open'
import { figureRowSchema } from '@/lib/views/rows/figures'
import { positionRowSchema } from '@/lib/views/rows/positions'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from './api'

const dir = temporaryDirectory()
let rev = ''
beforeAll(async () => {
  rev = await serve(dir, tinyCorpus(), 'tiny')
})
afterAll(closeDatabases)

const ROWS = { figures: figureRowSchema, positions: positionRowSchema }

describe('answers keep the contract', () => {
  it('corpora, corpus and health', async () => {
    expect(corpusListSchema.parse(await getJson('/api/corpora'))).toHaveLength(1)
    const corpus = corpusSchema.parse(await getJson('/api/corpora/tiny'))
    expect(corpus.revisions).toEqual([{ revision: rev, imported_at: expect.any(String) as string, current: true }])
    expect(healthSchema.parse(await getJson('/api/health'))).toEqual({ status: 'ok', corpora: 1 })
  })

  it('corpora without one that is removed while they are listed', async () => {
    const before = temporaryDirectory()
    await serve(before, tinyCorpus(), 'gone')
    await serve(before, tinyCorpus(), 'tiny')
    const listed = get('/api/corpora')
    process.env.PARALLAX_DATA = dir
    const corpora = corpusListSchema.parse(await (await listed).json())
    expect(corpora.map(({ corpus }) => corpus)).toEqual(['tiny'])
  })

  it('corpora beside one that cannot be read, which is named with what to do', async () => {
    const data = temporaryDirectory()
    await serve(data, tinyCorpus(), 'tiny')
    for (const name of ['broken', 'a-directory']) mkdirSync(corpusDirectory(data, name))
    writeFileSync(currentPath(data, 'broken'), '{"revision"')
    mkdirSync(currentPath(data, 'a-directory'))
    const log = vi.spyOn(console, 'error').mockReturnValue()
    try {
      const corpora = corpusListSchema.parse(await getJson('/api/corpora'))
      expect(corpora).toMatchObject([
        { corpus: 'tiny', title: expect.any(String) },
        { corpus: 'a-directory', unreadable: expect.stringContaining('The log of the server says why') },
        { corpus: 'broken', unreadable: expect.stringContaining('import it again') },
      ])
      expect(log).toHaveBeenCalledWith(expect.stringContaining('current.json is damaged'))
      const health = await get('/api/health')
      expect([health.status, await health.json()]).toEqual([503, { status: 'degraded', corpora: 1 }])
    } finally {
      log.mockRestore()
      process.env.PARALLAX_DATA = dir
    }
  })

  it.each(['figures', 'positions', 'positions?by=voice'] as const)('view %s', async (address) => {
    const [view = '', query = ''] = address.split('?')
    const body = viewResponseSchema.parse(await getJson(`/api/corpora/tiny/views/${address}`))
    const rows = z.array(ROWS[view as keyof typeof ROWS]).parse(body.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(Object.keys(body.rows[0] ?? {})).toEqual(body.columns.map((column) => column.name))
    expect(body).toMatchObject({ corpus: 'tiny', revision: rev, view, total_rows: rows.length })
    expect(body.selection).toEqual(query ? { by: 'voice' } : {})
  })

  it('excerpts and facets', async () => {
    const page = excerptPageSchema.parse(await getJson('/api/corpora/tiny/excerpts'))
    expect(page.total).toBe(tinyCorpus().tables.excerpts.length)
    facetsSchema.parse(await getJson('/api/corpora/tiny/facets'))
  })
})

describe('every row leads to as many excerpts as it says', () => {
  it.each(['figures', 'positions', 'positions?by=voice', 'positions?by=voice&event=unrest-2024', 'figures?from=2024-08-01'])(
    '%s',
    async (address) => {
      const { rows } = await getJson<ViewResponse<{ n: number; href: string }>>(`/api/corpora/tiny/views/${address}`)
      for (const row of rows) expect((await getJson<ExcerptPage>(row.href)).total).toBe(row.n)
    },
  )
})

it('names the events of each excerpt', async () => {
  const { excerpts } = await getJson<ExcerptPage>('/api/corpora/tiny/excerpts?limit=500')
  const listed = Object.fromEntries(tinyCorpus().tables.excerpts.map(({ id, events }) => [id, [...(events ?? [])].sort()]))
  expect(Object.fromEntries(excerpts.map(({ excerpt, events }) => [excerpt, events]))).toEqual(listed)
})

it('lists all articles page by page, those of a corpus in its own answer', async () => {
  const { articles, articles_total } = corpusSchema.parse(await getJson('/api/corpora/tiny'))
  const paged: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: ArticlePage = articlePageSchema.parse(await getJson(`/api/corpora/tiny/articles?limit=2${next && `&cursor=${next}`}`))
    expect(page.total).toBe(articles_total)
    paged.push(...page.articles.map(({ id }) => id))
    next = page.next
  }
  expect(paged).toEqual(articles.map(({ id }) => id))
  expect((await get('/api/corpora/tiny/articles?outlet=a')).status).toBe(400)
})

describe('facets', () => {
  it.each(['', 'event=unrest-2024', 'q=count', 'attitude=reports', 'stance=recognises'])(
    'count what choosing them leaves: %s',
    async (query) => {
      const { facets, total } = await getJson<Facets>(`/api/corpora/tiny/facets?${query}`)
      expect((await getJson<ExcerptPage>(`/api/corpora/tiny/excerpts?${query}`)).total).toBe(total)
      for (const [name, values] of Object.entries(facets)) {
        for (const { id, n } of values) {
          const chosen = new URLSearchParams(query)
          chosen.set(name, id.replaceAll('%', '%25').replaceAll(',', '%2C'))
          expect((await getJson<ExcerptPage>(`/api/corpora/tiny/excerpts?${chosen}`)).total).toBe(n)
        }
      }
    },
  )

  it('give the most frequent values, those in force, and how many there are', async () => {
    const all = await getJson<Facets>('/api/corpora/tiny/facets')
    const last = all.facets.voice.at(-1)?.id
    const under = await getJson<Facets>(`/api/corpora/tiny/facets?voice=${last}`)
    const cut = await getJson<Facets>(`/api/corpora/tiny/facets?voice=${last}&top=1`)
    expect(cut.facets.voice).toEqual([under.facets.voice[0], under.facets.voice.find(({ id }) => id === last)])
    expect(cut.values?.voice).toBe(under.facets.voice.length)
    expect(cut.total).toBe(under.total)
    expect(under.values).toBeUndefined()
  })
})

describe('paging', () => {
  it('goes through all excerpts once, in one revision', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: ExcerptPage = await getJson(`/api/corpora/tiny/excerpts?limit=2${next && `&cursor=${next}`}`)
      seen.push(...page.excerpts.map((excerpt) => excerpt.excerpt))
      next = page.next
    }
    expect([...seen].sort()).toEqual(
      tinyCorpus()
        .tables.excerpts.map((excerpt) => excerpt.id)
        .sort(),
    )
  })

  it('cuts rows at top and says how many there are', async () => {
    const all = await getJson<ViewResponse>('/api/corpora/tiny/views/figures?top=all')
    const two = await getJson<ViewResponse>('/api/corpora/tiny/views/figures?top=2')
    expect(two.rows).toEqual(all.rows.slice(0, 2))
    expect(two.total_rows).toBe(all.rows.length)
  })
})

describe('problems', () => {
  it.each([
    ['/api/none', 404, []],
    ['/api/corpora/tiny/none', 404, []],
    ['/api/corpora/none', 404, []],
    ['/api/corpora/A%2Fb', 404, []],
    [`/api/corpora/${'a'.repeat(300)}`, 404, []],
    ['/api/corpora/tiny?rev=000000000000', 404, []],
    ['/api/corpora/tiny/views/none', 404, []],
    ['/api/corpora/tiny/views/none.csv', 404, []],
    ['/api/corpora/tiny?event=election-2024', 400, ['event']],
    ['/api/corpora?x=1', 400, ['x']],
    ['/api/corpora/tiny/views/figures?fbclid=1&outlet=', 400, ['outlet', 'fbclid']],
    ['/api/corpora/tiny/views/figures?by=voice', 400, ['by']],
    ['/api/corpora/tiny/views/figures?sort=up', 400, ['sort']],
    ['/api/corpora/tiny/views/figures?top=0', 400, ['top']],
    ['/api/corpora/tiny/views/figures?outlet=none&metric=none', 400, ['outlet', 'metric']],
    ['/api/corpora/tiny/views/figures?outlet=herald&outlet=tribune', 400, ['outlet']],
    ['/api/corpora/tiny/views/positions/excerpts?row=a', 400, ['row']],
    ['/api/corpora/tiny/views/frames/excerpts?row=herald~nothing', 404, ['row']],
    ['/api/corpora/tiny/excerpts?limit=501', 400, ['limit']],
    ['/api/corpora/tiny/excerpts?cursor=zzz', 400, ['cursor']],
    ['/api/corpora/tiny/excerpts?cursor=000000000000-1', 404, []],
    ['/api/corpora/tiny/excerpts?row=x', 400, ['row']],
    ['/api/corpora/tiny/facets?limit=5', 400, ['limit']],
  ] as [string, number, string[]][])('%s is %i', async (address, status, parameters) => {
    const response = await get(address)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = problemSchema.parse(await response.json())
    expect((problem.errors ?? []).map((error) => error.parameter)).toEqual(parameters)
  })
})

describe('caching', () => {
  it('pins answers that name a revision, and answers 304 to who holds them', async () => {
    const address = '/api/corpora/tiny/views/figures'
    const current = await get(address)
    const pinned = await get(`${address}?rev=${rev}`)
    expect(current.headers.get('cache-control')).toBe('no-cache')
    expect(pinned.headers.get('cache-control')).toContain('immutable')
    expect(await pinned.text()).toBe(await current.text())
    const tag = pinned.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+"$/)
    const held = await get(address, { 'if-none-match': `"other", W/${tag}` })
    expect(held.status).toBe(304)
    expect(await held.text()).toBe('')
    expect((await get(`${address}?rev=zz`)).headers.get('cache-control')).toBe('no-store')
    expect((await get(`/api/corpora/tiny?rev=${rev}`)).headers.get('cache-control')).toBe('no-cache')
  })
})
