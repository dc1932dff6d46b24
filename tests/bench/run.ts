/**
 * `npm run bench -- [EXCERPTS]`: what views, searches and facets cost through the API's functions, as ratios to their bare SQL on the same file
 * and to plain scans of the tables it reads. `BENCH_DIR` keeps the made-up corpus and its database for the next run.
 * `BENCH_RUNS` other than 15 for each question are less or more sure. `BENCH_VIEWS=frames,facets` asks these alone, `excerpts` and `facets` beside views.
 * Nothing is remembered between two runs of a question: each looks its search and its excerpts up anew.
 */
import { stat } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import type { DuckDBInstance } from '@duckdb/node-api'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { viewResponse } from '@/lib/api/server/view-response'
import { fileOptions } from '@/lib/store/open'
import { forgetRankSets } from '@/lib/store/rank-sets'
import { loadDuckDb } from '@/lib/store/table-writer'
import { VIEWS } from '@/lib/views/registry'
import type { View } from '@/lib/views/view'
import { bareQueries } from './bare-queries'
import { median, quantile, timings } from './measure'
import { CORPUS, withPrepared } from './prepared'
import { printRefinements } from './refinements'
import { scanner } from './scans'
import { SELECTIONS } from './selections'

const RUNS = Number(process.env.BENCH_RUNS ?? 15)
const chosen = process.env.BENCH_VIEWS?.split(',')
const excerpts = Number(process.argv[2] ?? 10_000)

const isChosen = (name: string) => !chosen || chosen.includes(name)
const ms = (value: number) => value.toFixed(1).padStart(8)
const ratio = (value: number) => value.toFixed(2).padStart(7)

const asked = (work: (corpus: string, params: URLSearchParams) => Promise<unknown>, parameters: Record<string, string>) =>
  timings(RUNS, async () => {
    forgetRankSets()
    return JSON.stringify(await work(CORPUS, new URLSearchParams(parameters)))
  })

/** Median of the bare SQL, and the SQL; of a large corpus it can need more memory than the database is given, and then there is none. */
async function bareCost(
  instance: DuckDBInstance,
  view: View,
  parameters: Record<string, string>,
): Promise<{ bare: number; sql: readonly string[] }> {
  try {
    const { run, sql } = await bareQueries(instance, view, parameters)
    return { bare: median(await timings(RUNS, run)), sql }
  } catch (error) {
    if (!String(error).includes('Out of Memory')) throw error
    return { bare: Number.NaN, sql: [] }
  }
}

async function printViews(instance: DuckDBInstance): Promise<void> {
  const scan = scanner(instance, RUNS)
  console.log(`\n${'view'.padEnd(13)}${'selection'.padEnd(15)} / bare SQL  / scan   p50 ms   p95 ms`)
  for (const view of [...VIEWS.values()].filter(({ id }) => isChosen(id))) {
    for (const [name, parameters] of Object.entries(SELECTIONS)) {
      const whole = await asked((corpus, params) => viewResponse(corpus, view.id, params), parameters)
      const { bare, sql } = await bareCost(instance, view, parameters)
      const scanned = sql.length > 0 ? await scan(sql) : Number.NaN
      const cost = `${ratio(median(whole) / bare)}    ${ratio(median(whole) / scanned)}`
      console.log(`${view.id.padEnd(13)}${name.padEnd(15)} ${cost} ${ms(median(whole))} ${ms(quantile(whole, 0.95))}`)
    }
  }
}

async function printOthers(): Promise<void> {
  console.log(`\n${'answer'.padEnd(13)}${'selection'.padEnd(15)}   p50 ms   p95 ms`)
  const answers = [
    ['excerpts', excerptPage],
    ['facets', facets],
  ] as const
  for (const [answer, work] of answers.filter(([name]) => isChosen(name))) {
    for (const [name, parameters] of Object.entries(SELECTIONS)) {
      const taken = await asked(work, parameters)
      console.log(`${answer.padEnd(13)}${name.padEnd(15)} ${ms(median(taken))} ${ms(quantile(taken, 0.95))}`)
    }
  }
}

await withPrepared(excerpts, async (file) => {
  const { size } = await stat(file)
  console.log(
    `${excerpts} excerpts, database ${(size / 1e6).toFixed(0)} MB, ${RUNS} runs each, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`,
  )
  const { DuckDBInstance } = await loadDuckDb()
  await viewResponse(CORPUS, 'figures', new URLSearchParams())
  const instance = await DuckDBInstance.fromCache(file, fileOptions())
  await printViews(instance)
  await printOthers()
  if (!chosen) await printRefinements(instance)
  console.log(`\nmemory of this process at its highest: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)
  instance.closeSync()
})
