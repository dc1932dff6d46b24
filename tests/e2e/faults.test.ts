import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewResponse } from '@/lib/api/contract/table'
import { DATA_FORMS, pinnedAnswers } from './pinned-answers'
import { type Product, parallax, root, startProduct } from './product'

const SERVE = ['cli/serve.mjs']
const FIGURES = '/api/corpora/venezuela/views/figures?family=turnout'
const REQUESTS_A_SECOND = 50

let place = ''
let data = ''
let product: Product
/** What the first revision answered before there was another. */
let pinned: { rev: string; answers: Awaited<ReturnType<typeof pinnedAnswers>> }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const revised = () => join(place, 'revised')
const view = async (path = FIGURES) => (await (await fetch(`${product.url}${path}`)).json()) as ViewResponse

/** Writes the bundled corpus with another official turnout. */
async function revise(voters: number): Promise<void> {
  await cp(join(root, 'data/venezuela'), revised(), { recursive: true })
  const claims = await readFile(join(root, 'data/venezuela/claims.csv'), 'utf8')
  await writeFile(join(revised(), 'claims.csv'), claims.replaceAll('8100000', String(voters)))
}

beforeAll(async () => {
  // Links in pictures and files name the server, which gets another port each time.
  process.env.PARALLAX_URL = 'https://parallax.example'
  place = await mkdtemp(join(tmpdir(), 'parallax-faults-'))
  data = join(place, 'data')
  await parallax(data, 'import', join(root, 'data/venezuela'))
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
    await revise(8_200_000)
    let isImported = false
    const importing = parallax(data, 'import', revised()).finally(() => {
      isImported = true
    })
    const answers: Promise<ViewResponse>[] = []
    const ask = async () => {
      const answer = await fetch(`${product.url}${FIGURES}`)
      expect(answer.status).toBe(200)
      return (await answer.json()) as ViewResponse
    }
    const deadline = Date.now() + 30_000
    for (let after = 0; after < 25 && Date.now() < deadline; after += isImported ? 1 : 0) {
      answers.push(ask())
      await sleep(1000 / REQUESTS_A_SECOND)
    }
    await importing
    const revisions = new Set<string>()
    for (const { revision, rows } of await Promise.all(answers)) {
      revisions.add(revision)
      for (const row of rows) expect(row.href).toContain(`rev=${revision}`)
      const official = rows.find((row) => row.claim === 'mintpress-2017-p26b-c1')
      expect(official?.value).toBe(revision === before ? 8_100_000 : 8_200_000)
    }
    expect(revisions.size).toBe(2)
  })

  it('changes no byte of what a pinned link answers, in any form of any view', async () => {
    expect((await view()).revision).not.toBe(pinned.rev)
    expect(await pinnedAnswers(product.url, pinned.rev)).toEqual(pinned.answers)
  })
})

describe('a termination signal', () => {
  it('lets running answers finish and ends with success', async () => {
    const other = await startProduct(SERVE, data)
    const pages = Array.from({ length: 12 }, () =>
      fetch(`${other.url}/venezuela/events/presidential-election-2024`, { headers: { connection: 'close' } }),
    )
    await Promise.race(pages)
    const code = other.stop()
    const finished = await Promise.allSettled(pages.map(async (page) => (await (await page).text()).endsWith('</html>')))
    expect(finished.every((page) => page.status === 'fulfilled' && page.value)).toBe(true)
    expect(await code).toBe(0)
  })
})

describe('damaged files', { timeout: 120_000 }, () => {
  const files = async (suffix: string) => (await readdir(join(data, 'corpora/venezuela'))).filter((name) => name.endsWith(suffix))

  it('a database that is gone or damaged is rebuilt from the truth, and answers with the same bytes', async () => {
    const { revision, rows } = await view()
    await product.stop()
    for (const [index, name] of (await files('.duckdb')).entries()) {
      const file = join(data, 'corpora/venezuela', name)
      if (index % 2) await rm(file)
      else await writeFile(file, 'no database at all')
    }
    product = await startProduct(SERVE, data)
    expect(await view()).toMatchObject({ revision, rows: JSON.parse(JSON.stringify(rows)) })
    expect(pinned.answers).toMatchObject(await pinnedAnswers(product.url, pinned.rev, DATA_FORMS))
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
