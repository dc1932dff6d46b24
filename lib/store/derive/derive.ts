import type { DuckDBConnection } from '@duckdb/node-api'
import type { CorpusDescription } from '@/lib/corpus/tables'
import { createIndexes } from '@/lib/store/schema'
import { deriveChains } from './chains'
import { deriveClosures } from './closures'
import { deriveCodedFrames } from './coded-frames'
import type { CodedTables } from './coded-tables'
import { deriveCodings } from './codings'
import { deriveCoverage } from './coverage'
import { beginExcerptVoices, deriveExcerptVoices } from './excerpt-voices'
import { rankArticles, rankExcerpts, readRows, storeExcerpts } from './excerpts'
import { deriveFacts } from './facts'
import { deriveFrames } from './frames'
import { enumerateTexts } from './narrow-texts'
import { copyNativeTables } from './native-copies'
import { NUMBERED_DATABASE, NumberedRows } from './number-rows'
import type { NumberedTable } from './numbered-tables'
import { awaitPostings, derivePostings, readTextsAside, type TextsAside } from './postings'
import { deriveReviews } from './reviews'
import { deriveTerms } from './terms'
import type { WordsAside } from './words-aside'

/** What comes first, one after the other. */
const FIRST_STEPS = [copyNativeTables, deriveClosures, deriveChains, rankArticles]

type Step = (connection: DuckDBConnection) => Promise<void>

/** What is made of the stored excerpts, one after the other, while words are searched for and accounts compared; some of it of numbered rows. */
const LAST_STEPS: readonly (readonly [Step, NumberedTable?])[] = [
  [deriveCoverage, 'coverage'],
  [deriveTerms, 'terms'],
  [deriveCodings, 'codings'],
  [deriveExcerptVoices],
  [deriveReviews, 'reviews'],
  [deriveCodedFrames],
  [deriveFrames],
]

/** With the excerpts, ranked and stored, the words, the facts and the accounts. */
const STEPS = FIRST_STEPS.length + LAST_STEPS.length + 5

/** Loaded while the database is at work: it takes long, and a short import feels it. */
const compareAccounts: Step = async (connection) => (await import('./accounts')).deriveAccounts(connection)

/** What is known of a corpus that was read as columns, its rows in the order of the native tables. */
export interface ReadAlready {
  /** Finds the words of the excerpts. */
  readonly words?: WordsAside
  /** Hands its large tables over; once, for they take much memory. */
  takeCoded?(): CodedTables | undefined
}

/** Of the last steps, when nothing is done beside them. Before, a statement gets one thread: a second one would mostly wait, and wait busily. */
const THREADS = 2

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
 * @param aside two more connections to the same database: through the first the search index is written and accounts are compared, through the
 * second rows are numbered, while the other tables are made
 * @param read what is known of the native tables already
 * @param onProgress called after each step with the steps done and the steps in all
 */
export async function derive(
  connection: DuckDBConnection,
  aside: readonly [DuckDBConnection, DuckDBConnection],
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
    onProgress?.(done, STEPS)
  }
  for (const step of FIRST_STEPS) await run(step(connection))
  const numbered = await NumberedRows.prepare(connection, takeCoded?.())
  await run(rankExcerpts(connection))
  const rows = words || takeCoded ? await readRows(connection) : new Int32Array()
  const stored = run(storeExcerpts(connection))
  // Not before: the texts of all excerpts and the numbered rows at once would take much memory.
  const appended = stored.then(() => numbered.begin(aside[1], rows))
  const texts = stored.then(() => (words ? undefined : readTextsAside(connection)))
  const search = words ? awaitPostings(aside[0], words, rows) : texts.then((some) => derivePostings(aside[0], some as TextsAside))
  const facts = texts.then(() => run(beginExcerptVoices(connection).then(() => deriveFacts(connection))))
  const accounts = Promise.all([run(search), facts]).then(() => run(compareAccounts(aside[0])))
  const alone = accounts.then(() => aside[0].run(`set threads = ${THREADS}`))
  const others = facts.then(async () => {
    for (const [step, table] of LAST_STEPS) {
      if (table) await numbered.make(table)
      await run(step(connection))
    }
  })
  await allSettled([alone, others, appended])
  await connection.run(`detach ${NUMBERED_DATABASE}`)
  await connection.run('reset disabled_optimizers')
  for (const statement of createIndexes()) await connection.run(statement)
}

/** Fails as one of the works does, but not before the others have ended too: they use the database. */
async function allSettled(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
}
