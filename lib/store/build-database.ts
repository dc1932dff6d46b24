import { derive } from './derive/derive'
import type { RevisionContent } from './revision-content'
import { loadDuckDb } from './table-writer'

const MEMORY_LIMIT = '1GB'

/**
 * Writes the content of a revision into a new DuckDB file: complete, checkpointed and closed when the promise resolves.
 * The caller builds it under a temporary name and renames it into place.
 * @param file path that does not exist yet; beside it lies a directory `{file}.tmp` while it is written
 * @param onProgress called with how much is done and how much there is to do, in no unit
 */
export async function buildDatabase(
  content: RevisionContent,
  file: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb()
  const instance = await DuckDBInstance.create(file, { threads: '2', memory_limit: MEMORY_LIMIT, temp_directory: `${file}.tmp` })
  try {
    const connection = await instance.connect()
    await connection.run("attach ':memory:' as native")
    await content.loadNative(connection, (done, total) => onProgress?.(done / 2, total))
    await derive(connection, content.description, (done, total) => onProgress?.(total + done, total * 2))
    await connection.run('detach native')
    await connection.run('checkpoint')
    connection.closeSync()
  } finally {
    instance.closeSync()
  }
  await content.assertUnchanged?.()
}
