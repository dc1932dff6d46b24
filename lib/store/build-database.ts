import { derive, type ReadAlready } from './derive/derive'
import { discardUnfinished } from './durable-files'
import type { RevisionContent } from './revision-content'
import { loadDuckDb } from './table-writer'

/** Enough for a million excerpts; beside it, their corpus takes half a gigabyte until its truth is written, and then their search index. */
const MEGABYTES = 1000
const MEGABYTES_PER_FURTHER_MILLION = 500

const memoryLimit = (excerpts: number) =>
  `${Math.round(MEGABYTES + Math.max(0, excerpts / 1_000_000 - 1) * MEGABYTES_PER_FURTHER_MILLION)}MB`

type Content = Pick<RevisionContent, 'description' | 'isLarge' | 'loadNative' | 'assertUnchanged'> &
  ReadAlready & { counts: { excerpts: number } }

interface BuildOptions {
  /** Called with how much is done and how much there is to do, in no unit. */
  onProgress?: (done: number, total: number) => void
  /** Ends the work when it is aborted, within one statement of it. */
  signal?: AbortSignal
}

/**
 * Writes the content of a revision into a new DuckDB file: complete, checkpointed and closed when the promise resolves.
 * The caller builds it under a temporary name and renames it into place.
 * @param file path that does not exist yet; beside it lie `{file}.tmp` and `{file}.native` while it is written
 */
export async function buildDatabase(content: Content, file: string, options: BuildOptions = {}): Promise<void> {
  try {
    await build(content, file, memoryLimit(content.counts.excerpts), options)
  } catch (error) {
    if (!/^Out of Memory Error/.test((error as Error).message)) throw error
    await discardDatabase(file)
    await build(content, file, UNLIMITED, options)
  }
  await content.assertUnchanged?.()
}

/** DuckDB's own choice, most of the machine's memory: better than no import. */
const UNLIMITED = undefined

async function build(content: Content, file: string, limit: string | undefined, { onProgress, signal }: BuildOptions): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb()
  // `derive` takes more when nothing else is at work.
  const options: Record<string, string> = { threads: '1', temp_directory: `${file}.tmp`, storage_compatibility_version: 'latest' }
  if (limit !== undefined) options.memory_limit = limit
  const instance = await DuckDBInstance.create(file, options)
  try {
    const connection = await instance.connect()
    const aside = [await instance.connect(), await instance.connect()] as const
    const interrupt = () => {
      for (const one of [connection, ...aside]) one.interrupt()
    }
    signal?.addEventListener('abort', interrupt)
    const report = (done: number, total: number) => {
      signal?.throwIfAborted()
      onProgress?.(done, total)
    }
    try {
      await connection.run(`attach '${content.isLarge ? nativeFile(file).replaceAll("'", "''") : ':memory:'}' as native`)
      await content.loadNative(connection, (done, total) => report(done / 2, total))
      await derive(connection, aside, content.description, content, (done, total) => report(total + done, total * 2))
      await connection.run('detach native')
      await connection.run('checkpoint')
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
    for (const one of [...aside, connection]) one.closeSync()
  } finally {
    instance.closeSync()
  }
  await discard(besides(file))
}

/** Deletes an unfinished database and whatever lies beside it. */
export const discardDatabase = (file: string): Promise<void> => discard([file, `${file}.wal`, ...besides(file)])

const nativeFile = (file: string) => `${file}.native`

const besides = (file: string) => [`${file}.tmp`, nativeFile(file), `${nativeFile(file)}.wal`]

async function discard(files: readonly string[]): Promise<void> {
  for (const file of files) await discardUnfinished(file)
}
