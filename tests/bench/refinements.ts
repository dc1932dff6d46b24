import type { DuckDBInstance } from '@duckdb/node-api'
import { median, timings } from './measure'

const RUNS = 9

/** The same answer with a refinement of the store and without it. */
const REFINEMENTS: readonly { name: string; with: string; without: string }[] = []

/** What each refinement buys: the same question asked of the same file in both ways. */
export async function printRefinements(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect()
  console.log(`\n${'refinement'.padEnd(44)} without / with   with ms   without ms`)
  for (const { name, ...queries } of REFINEMENTS) {
    const taken = { with: 0, without: 0 }
    for (const way of ['with', 'without'] as const) {
      taken[way] = median(await timings(RUNS, () => connection.runAndReadAll(queries[way])))
    }
    console.log(
      `${name.padEnd(44)} ${(taken.without / taken.with).toFixed(1).padStart(10)} ${taken.with.toFixed(1).padStart(15)} ${taken.without.toFixed(1).padStart(11)}`,
    )
  }
  connection.closeSync()
}
