import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '@/lib/api/contract/service'
import { FILTER_NAMES } from '@/lib/selection/parameters'
import { closeDatabases } from '@/lib/store/open'
import { tinyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { get, getJson, serve } from './api'

const dir = temporaryDirectory()
let rev = ''
beforeAll(async () => {
  rev = await serve(dir, tinyCorpus(), 'tiny')
})
afterAll(closeDatabases)

const names = [...FILTER_NAMES, 'rev', 'sort', 'by', 'top', 'limit', 'cursor', 'row', '__proto__', 'toString', 'hasOwnProperty', '']
const values = () =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...['', 'herald', 'tribune,herald', 'election-2024', '2024-07-30', '0000-00-00', '9999-12-31', '-1', '1e9', 'NaN', 'all', '50'],
      ...[
        'reports',
        'recognises',
        'value',
        'voice',
        'outlet',
        'en',
        'count',
        '%',
        '_',
        '\\',
        "'",
        "' or 1=1 --",
        '%00',
        '\0',
        '\uD800',
        '💥',
      ],
      ...[`${rev}-1`, rev, 'a~b~c~d~e~f~g', '~~~~~~', 'constructor', ','.repeat(300), 'x'.repeat(5000)],
    ),
  )
const PATHS = [
  '/api/health',
  '/api/corpora',
  '/api/corpora/tiny',
  '/api/corpora/tiny/views/figures',
  '/api/corpora/tiny/views/positions',
  '/api/corpora/tiny/views/positions.csv',
  '/api/corpora/tiny/views/figures/excerpts',
  '/api/corpora/tiny/views/positions/excerpts',
  '/api/corpora/tiny/excerpts',
  '/api/corpora/tiny/facets',
  '/api/corpora/tiny/words',
]

/** Halves of surrogate pairs cannot stand in an address. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))

describe('any input', () => {
  it('is answered or refused, never a failure', async () => {
    const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), values()), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), query, async (path, pairs) => {
        const response = await get(`${path}?${new URLSearchParams(pairs)}`)
        expect([200, 400, 404]).toContain(response.status)
        if (response.status !== 200) problemSchema.parse(await response.json())
      }),
      { numRuns: 400 },
    )
  })

  it('may be any path', async () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('..', '.', 'tiny', '.csv', 'figures.csv.csv', '__proto__', 'a'.repeat(300)),
    )
    await fc.assert(
      fc.asyncProperty(segment, segment, async (corpus, view) => {
        const path = `/api/corpora/${encode(corpus)}/views/${encode(view)}`
        if (new URL(path, 'http://localhost').pathname !== path) return
        const response = await get(path)
        expect([200, 404]).toContain(response.status)
      }),
      { numRuns: 100 },
    )
  })

  it('is bound, not written into the query', async () => {
    const before = await getJson('/api/corpora/tiny')
    const attacks = [`x' or '1'='1`, `'; drop table claims; --`, `\\'; drop table claims; --`, `a%' or true --`]
    for (const attack of attacks) {
      const { total } = await getJson<{ total: number }>(`/api/corpora/tiny/excerpts?q=${encodeURIComponent(attack)}`)
      expect(total).toBe(0)
      const row = [attack, attack, attack, '', attack, attack, attack].join('~')
      expect((await get(`/api/corpora/tiny/views/positions/excerpts?row=${encodeURIComponent(row)}`)).status).toBe(404)
      expect((await get(`/api/corpora/tiny/excerpts?group=${encodeURIComponent(attack)}`)).status).toBe(400)
    }
    expect(await getJson('/api/corpora/tiny')).toEqual(before)
  })

  it('takes per cent signs and underscores in a search for what they are', async () => {
    const total = async (q: string) => (await getJson<{ total: number }>(`/api/corpora/tiny/excerpts?q=${encodeURIComponent(q)}`)).total
    expect((await get(`/api/corpora/tiny/excerpts?q=${encodeURIComponent('%_')}`)).status).toBe(400)
    expect(await total('zz%zz')).toBe(0)
  })
})
