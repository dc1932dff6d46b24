import type { DuckDBConnection } from '@duckdb/node-api'
import type { CorpusDescription } from '@/lib/corpus/tables'
import { createIndexes } from '@/lib/store/schema'
import { deriveAccounts } from './accounts'
import { deriveChains } from './chains'
import { deriveClosures } from './closures'
import { deriveCodedFrames } from './coded-frames'
import type { CodedTables } from './coded-tables'
import { deriveCodings } from './codings'
import { deriveCoverage } from './coverage'
import { beginExcerptVoices, deriveExcerptVoices } from './excerpt-voices'
import { deriveExcerpts, rankArticles } from './excerpts'
import { deriveFacts } from './facts'
import { deriveFrames } from './frames'
import { enumerateTexts } from './narrow-texts'
import { copyNativeTables } from './native-copies'
import { numberRows } from './number-rows'
import { awaitPostings, derivePostings, readRows, readTextsAside } from './postings'
import { deriveReviews } from './reviews'
import { deriveTerms } from './terms'
import type { WordsAside } from './words-aside'

/** What `derive` does one after the other; each step needs those before it. */
const FIRST_STEPS = [copyNativeTables, deriveClosures, deriveChains, rankArticles, deriveExcerpts]
/** The same for what it does beside the search index. */
const LAST_STEPS = [
  deriveCoverage,
  deriveTerms,
  beginExcerptVoices,
  deriveCodings,
  deriveFacts,
  deriveExcerptVoices,
  deriveReviews,
  deriveCodedFrames,
  deriveAccounts,
  deriveFrames,
]

/** What is known of a corpus that was read as columns, its rows in the order of the native tables. */
export interface ReadAlready {
  /** Finds the words of the excerpts. */
  readonly words?: WordsAside
  /** Hands its large tables over; once, for they take much memory. */
  takeCoded?(): CodedTables | undefined
}

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
 * With them the lists of `createNativeLists()`, made by its statements or otherwise.
 * The order of the rows does not matter: the result depends on the data alone.
 *
 * The database's own schema `main` must hold none of the tables yet. Nothing is checkpointed.
 * @param aside another connection to the same database: the search index is written through it while the other tables are
 * @param read what is known of the native tables already
 * @param onProgress called after each step with the steps done and the steps in all
 */
export async function derive(
  connection: DuckDBConnection,
  aside: DuckDBConnection,
  description: CorpusDescription,
  { words, takeCoded }: ReadAlready = {},
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  await enumerateTexts(connection)
  await connection.run('insert into corpus values ($1, $2, $3)', [description.name, description.title, JSON.stringify(description)])
  await connection.run(JOIN_AS_WRITTEN)
  let done = 0
  const run = async (work: Promise<void>) => {
    await work
    done += 1
    onProgress?.(done, FIRST_STEPS.length + LAST_STEPS.length + 2)
  }
  for (const step of FIRST_STEPS) await run(step(connection))
  const rows = words || takeCoded ? await readRows(connection) : new Int32Array()
  const search = words ? awaitPostings(aside, words, rows) : derivePostings(aside, await readTextsAside(connection))
  const steps = [() => numberRows(connection, rows, takeCoded?.()), ...LAST_STEPS.map((step) => () => step(connection))]
  await allSettled([run(search), runAll(steps.map((step) => () => run(step())))])
  await connection.run('reset disabled_optimizers')
  for (const statement of createIndexes()) await connection.run(statement)
}

async function runAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step()
}

/** Fails as one of the works does, but not before the others have ended too: they use the database. */
async function allSettled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
}
