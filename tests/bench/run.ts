/** `npm run bench [-- EXCERPTS]`: what the views cost through the API's functions, as ratios to their bare SQL on the same file. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { viewResponse } from '@/lib/api/server/view-response'
import { readCatalogEntry } from '@/lib/store/catalog'
import { databasePath, ensureDatabase } from '@/lib/store/database-file'
import { importCorpus } from '@/lib/store/import-corpus'
import { closeDatabases, withDatabase } from '@/lib/store/open'
import { VIEWS } from '@/lib/views/registry'
import { buildCorpus } from '../builders/corpus'
import { quantile, timings } from './measure'

const RUNS = 15
const excerpts = Number(process.argv[2] ?? 10_000)
const SELECTIONS = {
  'no filter': {},
  'an outlet': { outlet: 'outlet-1' },
  'a date range': { from: '2024-03-01', to: '2024-05-31' },
  'an event': { event: 'event-1' },
  'a search': { q: 'summary' },
} as const

const dir = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
process.env.PARALLAX_DATA = dir
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const ms = (value: number) => value.toFixed(1).padStart(8)

async function importBuilt(): Promise<string> {
  const corpus = buildCorpus(1, {
    description: { name: 'bench' },
    size: { articles: Math.ceil(excerpts / 4), events: 40, actors: 400, outlets: 12 },
  })
  const start = performance.now()
  const { corpus: name } = await importCorpus({ dir, corpus })
  const taken = performance.now() - start
  const { revision } = await readCatalogEntry(dir, name)
  const { size } = await stat(databasePath(dir, name, revision))
  console.log(`${corpus.tables.excerpts.length} excerpts: import ${(taken / 1000).toFixed(1)} s, database ${megabytes(size)}`)
  return name
}

async function compare(corpus: string): Promise<void> {
  const file = await ensureDatabase(dir, corpus)
  console.log(`\n${'view'.padEnd(12)}${'selection'.padEnd(16)}   p50 ms   p95 ms   bare SQL p50   ratio`)
  for (const view of VIEWS.values()) {
    for (const [name, parameters] of Object.entries(SELECTIONS)) {
      const filters = Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [key, /^(from|to|q)$/.test(key) ? value : [value]]),
      )
      const whole = await timings(RUNS, () => viewResponse(corpus, view.id, new URLSearchParams(parameters)))
      const bare = await timings(RUNS, () => withDatabase(file, (db) => view.facts(db, { filters, display: {} }).execute()))
      const [p50, p95, sql] = [quantile(whole, 0.5), quantile(whole, 0.95), quantile(bare, 0.5)]
      console.log(`${view.id.padEnd(12)}${name.padEnd(16)} ${ms(p50)} ${ms(p95)}       ${ms(sql)}   ${(p50 / sql).toFixed(2).padStart(5)}`)
    }
  }
}

async function others(corpus: string): Promise<void> {
  for (const [name, work] of Object.entries({
    facets: () => facets(corpus, new URLSearchParams()),
    excerpts: () => excerptPage(corpus, new URLSearchParams()),
    'excerpts, a search': () => excerptPage(corpus, new URLSearchParams({ q: 'summary' })),
  })) {
    const taken = await timings(RUNS, work)
    console.log(`${name.padEnd(28)} ${ms(quantile(taken, 0.5))} ${ms(quantile(taken, 0.95))}`)
  }
}

try {
  const corpus = await importBuilt()
  await compare(corpus)
  await others(corpus)
} finally {
  await closeDatabases()
  await rm(dir, { recursive: true, force: true })
}
