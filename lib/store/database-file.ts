import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDatabase, discardDatabase } from './build-database'
import { readCatalogEntry, storedRevision } from './catalog'
import { corpusDirectory, databaseName, truthPath, UNLOCKED_WRITE } from './data-directory'
import { explainWriteFailure, moveIntoPlace, unfinishedPath } from './durable-files'
import { STORE_VERSION } from './schema'
import { insteadOfMissing } from './store-error'
import { loadDuckDb } from './table-writer'
import { contentOfTruth, type RebuiltContent } from './truth'

/** Where the database of a revision is, or will be. Opens and checks nothing. */
export const databasePath = (dir: string, corpus: string, revision: string) =>
  join(corpusDirectory(dir, corpus), databaseName(revision, STORE_VERSION))

/**
 * The path of a revision's database, complete and readable: rebuilt from the truth when it is missing or cannot be opened.
 * Takes no lock: concurrent rebuilders each write their own file, and the last one to finish gives the name to the same content.
 * @param revision 12 hex digits; the current revision when left out
 * @throws StoreError `unknown-corpus`, `unknown-revision`, `damaged`, `not-writable`, `disk-full`
 */
export async function ensureDatabase(dir: string, corpus: string, revision?: string): Promise<string> {
  const stored = storedRevision(await readCatalogEntry(dir, corpus), revision)
  const file = databasePath(dir, corpus, stored.revision)
  return once(file, async () => {
    if (await isReadable(file)) return
    await inTurn(async () => rebuild(dir, file, await contentOfTruth(truthPath(dir, corpus, stored.revision), stored.id)))
  })
}

const shared = globalThis as typeof globalThis & {
  parallaxDatabases?: { atWork: Map<string, Promise<string>>; readable: Map<string, string>; lastBuild: Promise<void> }
}
shared.parallaxDatabases ??= { atWork: new Map(), readable: new Map(), lastBuild: Promise.resolve() }
const { parallaxDatabases } = shared
const { atWork, readable } = parallaxDatabases

/** Databases are built one after the other: a large one takes gigabytes, and a new version of Parallax asks for all of them at once. */
function inTurn(build: () => Promise<void>): Promise<void> {
  const built = parallaxDatabases.lastBuild.then(build)
  parallaxDatabases.lastBuild = built.catch(() => {})
  return built
}

/** Joins the callers that want the same file at the same time. */
function once(file: string, work: () => Promise<void>): Promise<string> {
  const running = atWork.get(file)
  if (running) return running
  const started = work()
    .then(() => file)
    .finally(() => atWork.delete(file))
  atWork.set(file, started)
  return started
}

/** A file is opened once per process to see that it can be; after that its identity, size and time are enough. */
async function isReadable(file: string): Promise<boolean> {
  const found = await stat(file).catch(insteadOfMissing(undefined))
  if (!found) return false
  const identity = [found.ino, found.size, found.mtimeMs].join(' ')
  if (readable.get(file) === identity) return true
  const fault = await faultOf(file)
  if (fault !== undefined) {
    console.error(`${file} is built anew from the truth of its revision, since it cannot be used: ${fault}`)
    return false
  }
  readable.set(file, identity)
  return true
}

/** Whether DuckDB opens the file and finds a corpus in it. */
export const opensAsDatabase = async (file: string): Promise<boolean> => (await faultOf(file)) === undefined

/** To build the file anew would not help. */
const IS_OF_THE_MACHINE = /out of memory|too many open files/i

/**
 * What is wrong with a file; undefined when DuckDB opens it and finds a corpus in it.
 * @throws what is the machine's fault and not the file's
 */
async function faultOf(file: string): Promise<string | undefined> {
  const { DuckDBInstance } = await loadDuckDb()
  try {
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '1' })
    try {
      const connection = await instance.connect()
      await connection.run('from "corpus" limit 1')
      const blocks = await connection.runAndReadAll('select cast(block_size * total_blocks as double) from pragma_database_size()')
      connection.closeSync()
      // DuckDB opens a file that lacks blocks, and notices when it reads one.
      return (await stat(file)).size < Number(blocks.getRows()[0]?.[0]) ? 'it is cut short' : undefined
    } finally {
      instance.closeSync()
    }
  } catch (error) {
    const { message } = error as Error
    if (IS_OF_THE_MACHINE.test(message)) throw error
    return message
  }
}

async function rebuild(dir: string, file: string, content: RebuiltContent): Promise<void> {
  const unfinished = unfinishedPath(file, UNLOCKED_WRITE)
  try {
    await buildDatabase(content, unfinished)
    await moveIntoPlace(unfinished, file)
  } catch (error) {
    await discardDatabase(unfinished)
    throw explainWriteFailure(error, dir)
  }
}
