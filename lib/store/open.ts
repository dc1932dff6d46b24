import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBInstance } from '@duckdb/node-api'
import { Kysely } from 'kysely'
import type { Database } from './database'
import { duckDbDialect } from './duckdb-driver'
import { loadDuckDb } from './table-writer'

export const MAX_OPEN_FILES = 8
const MAX_THREADS = 4
const MEMORY_LIMIT = '512MB'

/** Nothing that a query could say reaches the file system, the network or these settings. */
const LOCK_DOWN = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set enable_external_access = false',
  'set lock_configuration = true',
]

interface OpenFile {
  readonly instance: DuckDBInstance
  readonly db: Kysely<Database>
}
interface Entry {
  readonly opened: Promise<OpenFile>
  users: number
}

/** By file, the least recently used first. On `globalThis`, for a bundler may load this module more than once in a process. */
const REGISTRY = Symbol.for('parallax.open-files')
const openFiles = (): Map<string, Entry> => {
  const holder = globalThis as { [REGISTRY]?: Map<string, Entry> }
  holder[REGISTRY] ??= new Map()
  return holder[REGISTRY]
}

/** How every file is opened: an instance can be shared only by those who ask for the same. */
export const fileOptions = (): Record<string, string> => ({
  access_mode: 'READ_ONLY',
  memory_limit: MEMORY_LIMIT,
  threads: String(Math.min(MAX_THREADS, availableParallelism())),
  temp_directory: join(tmpdir(), `parallax-${process.pid}`),
})

async function openFile(file: string): Promise<OpenFile> {
  const { DuckDBInstance } = await loadDuckDb()
  const instance = await DuckDBInstance.fromCache(file, fileOptions())
  const connection = await instance.connect()
  const locked = await connection.runAndReadAll("select current_setting('lock_configuration')")
  // An instance that is opened again while its last one closes is the same one, locked already.
  if (locked.value(0, 0) !== true) for (const setting of LOCK_DOWN) await connection.run(setting)
  connection.closeSync()
  return { instance, db: new Kysely<Database>({ dialect: duckDbDialect(instance) }) }
}

/** The file's entry, now the most recently used. A file that could not be opened is forgotten, so that the next use tries again. */
function use(file: string): Entry {
  const files = openFiles()
  const entry = files.get(file) ?? { opened: openFile(file), users: 0 }
  entry.opened.catch(() => {
    if (files.get(file) === entry) files.delete(file)
  })
  files.delete(file)
  files.set(file, entry)
  entry.users += 1
  return entry
}

/** Closes the least recently used files above the limit; one that a query runs on stays until it is done. */
async function closeSurplus(limit: number): Promise<void> {
  const files = openFiles()
  for (const [file, entry] of files) {
    if (files.size <= limit) return
    if (entry.users > 0) continue
    files.delete(file)
    const opened = await entry.opened.catch(() => undefined)
    opened?.instance.closeSync()
  }
}

/**
 * Runs queries on a revision file, read-only. All uses of a file in this process share one DuckDB instance.
 * @throws whatever `work` throws, or DuckDB's error when the file cannot be opened
 */
export async function withDatabase<T>(file: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const entry = use(file)
  try {
    const { db } = await entry.opened
    return await work(db)
  } finally {
    entry.users -= 1
    await closeSurplus(MAX_OPEN_FILES)
  }
}

/** Closes every file that no query runs on. */
export const closeDatabases = (): Promise<void> => closeSurplus(0)

/** Files open in this process, the least recently used first. */
export const openDatabases = (): string[] => [...openFiles().keys()]
