import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import type { Corpus } from '@/lib/corpus/tables'
import { importCorpus } from '@/lib/store/import-corpus'
import { importKept } from '../builders/kept-import'
import { bundledCorpus } from '../integration/data/corpus-directory'
import { pinnedAnswers } from './pinned-answers'
import { type Product, startProduct } from './product'

const SERVE = ['cli/serve.mjs']
const FIGURES = '/api/corpora/venezuela/views/figures?family=turnout'
const READERS = 6
const PAUSE_MS = 100

let place = ''
let data = ''
let product: Product
let revised = ''
/** What the first revision answered before there was another. */
let pinned: { rev: string; answers: Awaited<ReturnType<typeof pinnedAnswers>> }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const view = async (path = FIGURES) => (await (await fetch(`${product.url}${path}`)).json()) as ViewResponse

/** The bundled corpus with another official turnout. */
async function withTurnout(voters: number): Promise<Corpus> {
  const corpus = await bundledCorpus()
  for (const claim of corpus.tables.claims) if (claim.value === '8100000') claim.value = String(voters)
  return corpus
}

beforeAll(async () => {
  // Links in pictures and files name the server, which gets another port each time.
  process.env.PARALLAX_URL = 'https://parallax.example'
  place = await mkdtemp(join(tmpdir(), 'parallax-faults-'))
  data = join(place, 'data')
  await importKept(data, await bundledCorpus())
  product = await startProduct(SERVE, data)
  const rev = (await view()).revision
  pinned = { rev, answers: await pinnedAnswers(product.url, rev) }
}, 240_000)
afterAll(async () => {
  delete process.env.PARALLAX_URL
  await product.stop()
  await rm(place, { recursive: true, force: true })
})

describe('an import beside a busy server', { timeout: 120_000 }, () => {
  it('fails no request and mixes no revisions in one answer', async () => {
    const before = (await view()).revision
    let isImported = false
    const importing = importCorpus({ dir: data, corpus: await withTurnout(8_200_000) }).finally(() => {
      isImported = true
    })
    const answers: ViewResponse[] = []
    const ask = async () => {
      const answer = await fetch(`${product.url}${FIGURES}`)
      expect(answer.status).toBe(200)
      answers.push((await answer.json()) as ViewResponse)
    }
    const reader = async () => {
      for (let after = 0; after < 4; after += isImported ? 1 : 0) {
        await ask()
        await sleep(PAUSE_MS)
      }
    }
    await Promise.all([importing, ...Array.from({ length: READERS }, reader)])
    const revisions = new Set<string>()
    for (const { revision, rows } of answers) {
      revisions.add(revision)
      for (const row of rows) expect(row.href).toContain(`rev=${revision}`)
      const official = rows.find((row) => row.claim === 'mintpress-2017-p26b-c1')
      expect(official?.value).toBe(revision === before ? 8_100_000 : 8_200_000)
    }
    expect(revisions.size).toBe(2)
  })

  it('changes no byte of what a pinned link answers', async () => {
    revised = (await view()).revision
    expect(revised).not.toBe(pinned.rev)
    expect(await pinnedAnswers(product.url, pinned.rev)).toEqual(pinned.answers)
  })
})

describe('a termination signal', () => {
  it('lets running answers finish and ends with success', async () => {
    const pages = Array.from({ length: 12 }, () =>
      fetch(`${product.url}/venezuela/events/presidential-election-2024`, { headers: { connection: 'close' } }),
    )
    await Promise.race(pages)
    const code = product.stop()
    const finished = await Promise.allSettled(pages.map(async (page) => (await (await page).text()).endsWith('</html>')))
    expect(finished.every((page) => page.status === 'fulfilled' && page.value)).toBe(true)
    expect(await code).toBe(0)
  })
})

describe('damaged files', { timeout: 120_000 }, () => {
  const files = async (suffix: string) => (await readdir(join(data, 'corpora/venezuela'))).filter((name) => name.endsWith(suffix))

  it('a database that is gone or damaged is rebuilt from the truth, and answers with the same bytes', async () => {
    for (const [index, name] of (await files('.duckdb')).entries()) {
      const file = join(data, 'corpora/venezuela', name)
      if (index % 2) await rm(file)
      else await writeFile(file, 'no database at all')
    }
    product = await startProduct(SERVE, data)
    expect((await view()).revision).toBe(revised)
    expect(pinned.answers).toMatchObject(await pinnedAnswers(product.url, pinned.rev, []))
  })

  it('a damaged truth is said so, and the other revisions are served', async () => {
    const { revision: current } = await view()
    await product.stop()
    const truths = await files('.jsonl.gz')
    const old = truths.find((name) => !name.startsWith(current))?.slice(0, 12) ?? ''
    await writeFile(join(data, 'corpora/venezuela', `${old}.jsonl.gz`), 'no truth at all')
    for (const name of await files('.duckdb')) if (name.startsWith(old)) await rm(join(data, 'corpora/venezuela', name))
    product = await startProduct(SERVE, data)
    expect((await view()).revision).toBe(current)
    const answer = await fetch(`${product.url}${FIGURES}&rev=${old}`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const page = await fetch(`${product.url}/venezuela?rev=${old}`)
    expect(page.status).toBeGreaterThanOrEqual(500)
    expect((await fetch(`${product.url}/venezuela`)).status).toBe(200)
  })

  it('a corpus that cannot be read is named among the others, with what to do', async () => {
    await mkdir(join(data, 'corpora/broken'))
    await writeFile(join(data, 'corpora/broken/current.json'), '{')
    const page = await fetch(`${product.url}/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(/href="\/venezuela".+>broken<.+import it again/s)
    expect(await (await fetch(`${product.url}/api/corpora`)).json()).toMatchObject([{ corpus: 'venezuela' }, { corpus: 'broken' }])
    await rm(join(data, 'corpora/broken'), { recursive: true })
  })
})
