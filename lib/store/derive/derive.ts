import type { DuckDBConnection } from '@duckdb/node-api'
import type { CorpusDescription } from '@/lib/corpus/tables'
import { createIndexes, createTables } from '@/lib/store/schema'
import { deriveAccounts } from './accounts'
import { deriveChains } from './chains'
import { deriveClosures } from './closures'
import { deriveExcerpts, rankArticles } from './excerpts'
import { deriveFacts } from './facts'
import { deriveFrames } from './frames'
import { enumerateTexts } from './narrow-texts'
import { copyNativeTables } from './native-copies'
import { derivePostings } from './postings'
import { deriveTerms } from './terms'

/** What `derive` does one after the other; each step needs those before it. */
const STEPS = [
  copyNativeTables,
  deriveClosures,
  enumerateTexts,
  rankArticles,
  deriveTerms,
  deriveExcerpts,
  derivePostings,
  deriveChains,
  deriveFacts,
  deriveAccounts,
  deriveFrames,
]

/**
 * Joins run as they are written, the table on the right held in memory: how long the files behind views are DuckDB cannot know, and it would
 * rather hold millions of facts than the few names joined to them.
 */
const JOIN_AS_WRITTEN = `set disabled_optimizers = 'join_order,build_side_probe_side'`

/**
 * Computes all tables of a revision file (`STORE_TABLES`) out of the native ones, inside DuckDB.
 *
 * Expects a checked corpus as `native.<table>`: one table for each of `TABLES` in lib/corpus/tables.ts, made by the statements of
 * `createNativeTables()` in lib/store/schema.ts, all present, perhaps empty. `native` is a schema of the database or another database
 * attached under that name, whichever the caller likes; it is only read, and dropping or detaching it is the caller's.
 * Columns have the names and the order of `TABLES`; ids, texts and choices are `text`, integers `bigint`, decimals `double precision`,
 * days `date`; lists and voices are the text they are written as in the corpus format (`a|b`, `a|b+c`). An empty cell is null.
 * The order of the rows does not matter: the result depends on the data alone.
 *
 * The database's own schema `main` must hold none of the tables yet. Nothing is checkpointed.
 * @param onProgress called after each step with the steps done and the steps in all
 */
export async function derive(
  connection: DuckDBConnection,
  description: CorpusDescription,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  for (const statement of createTables()) await connection.run(statement)
  await connection.run('insert into corpus values ($1, $2, $3)', [description.name, description.title, JSON.stringify(description)])
  await connection.run(JOIN_AS_WRITTEN)
  for (const [index, step] of STEPS.entries()) {
    await step(connection)
    onProgress?.(index + 1, STEPS.length)
  }
  await connection.run('reset disabled_optimizers')
  for (const statement of createIndexes()) await connection.run(statement)
}
