/**
 * `npm run bench -- [EXCERPTS]`: what views, searches and facets cost through the API's functions, as ratios to their bare SQL on the same file
 * and to one plain scan of the table. `BENCH_DIR` keeps the made-up corpus and its database for the next run.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBInstance } from '@duckdb/node-api'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { viewResponse } from '@/lib/api/server/view-response'
import { databasePath } from '@/lib/store/database-file'
import { closeDatabases, fileOptions } from '@/lib/store/open'
import { loadDuckDb } from '@/lib/store/table-writer'
import { VIEWS } from '@/lib/views/registry'
import { bareQueries } from './bare-queries'
import { generateCorpus } from './generate-corpus'
import { loadDirectory, REVISION } from './load-directory'
import { median, quantile, timings } from './measure'
import { printRefinements } from './refinements'
import { SELECTIONS } from './selections'

const RUNS = 15
const CORPUS = 'bench'
const excerpts = Number(process.argv[2] ?? 10_000)

const ms = (value: number) => value.toFixed(1).padStart(8)
const ratio = (value: number) => value.toFixed(2).padStart(7)

async function prepare(dir: string): Promise<string> {
  const directory = join(dir, 'corpus')
  const file = databasePath(join(dir, 'data'), CORPUS, REVISION)
  if (!existsSync(directory)) await generateCorpus(directory, excerpts)
  if (existsSync(file)) return file
  await mkdir(join(dir, 'data'), { recursive: true })
  const { seconds, bytes } = await loadDirectory(directory, join(dir, 'data'), CORPUS)
  console.log(
    `CSV to native tables ${seconds.load.toFixed(1)} s, derived tables ${seconds.derive.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`,
  )
  return file
}

const asked = (work: (corpus: string, params: URLSearchParams) => Promise<unknown>, parameters: Record<string, string>) =>
  timings(RUNS, async () => JSON.stringify(await work(CORPUS, new URLSearchParams(parameters))))

/** Reads every row of the table once: the least that an answer without an index, a rollup or pruning could cost. */
const scan = (instance: DuckDBInstance, table: string, columns: string) =>
  timings(RUNS, async () => {
    const connection = await instance.connect()
    await connection.runAndReadAll(`select ${columns} from ${table}`)
    connection.closeSync()
  })

async function printViews(instance: DuckDBInstance): Promise<void> {
  const scans: Record<string, number> = {
    figures: median(await scan(instance, 'claims', 'sum(value), min(event_id), min(metric_id), min(outlet_id)')),
    positions: median(await scan(instance, 'positions', 'min(event_id), min(actor_id), min(outlet_id), min(target_id), min(stance)')),
  }
  console.log(`\n${'view'.padEnd(11)}${'selection'.padEnd(15)} / bare SQL  / scan   p50 ms   p95 ms`)
  for (const view of VIEWS.values()) {
    for (const [name, parameters] of Object.entries(SELECTIONS)) {
      const whole = await asked((corpus, params) => viewResponse(corpus, view.id, params), parameters)
      const bare = await timings(RUNS, await bareQueries(instance, view, parameters))
      const cost = `${ratio(median(whole) / median(bare))}    ${ratio(median(whole) / (scans[view.id] ?? Number.NaN))}`
      console.log(`${view.id.padEnd(11)}${name.padEnd(15)} ${cost} ${ms(median(whole))} ${ms(quantile(whole, 0.95))}`)
    }
  }
}

async function printOthers(): Promise<void> {
  console.log(`\n${'answer'.padEnd(11)}${'selection'.padEnd(15)}   p50 ms   p95 ms`)
  for (const [answer, work] of [
    ['excerpts', excerptPage],
    ['facets', facets],
  ] as const) {
    for (const [name, parameters] of Object.entries(SELECTIONS)) {
      const taken = await asked(work, parameters)
      console.log(`${answer.padEnd(11)}${name.padEnd(15)} ${ms(median(taken))} ${ms(quantile(taken, 0.95))}`)
    }
  }
}

const kept = process.env.BENCH_DIR
const dir = kept ? join(kept, String(excerpts)) : await mkdtemp(join(tmpdir(), 'parallax-bench-'))
process.env.PARALLAX_DATA = join(dir, 'data')
try {
  const file = await prepare(dir)
  const { size } = await stat(file)
  console.log(
    `${excerpts} excerpts, database ${(size / 1e6).toFixed(0)} MB, ${RUNS} runs each, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`,
  )
  const { DuckDBInstance } = await loadDuckDb()
  await viewResponse(CORPUS, 'figures', new URLSearchParams())
  const instance = await DuckDBInstance.fromCache(file, fileOptions())
  await printViews(instance)
  await printOthers()
  await printRefinements(instance)
  console.log(`\nmemory of this process at its highest: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)
  instance.closeSync()
} finally {
  await closeDatabases()
  if (!kept) await rm(dir, { recursive: true, force: true })
}
