import type { Corpus } from '@/lib/corpus/tables'
import { createTables, type Database } from './schema'
import { storedRows } from './stored-rows'
import { loadDuckDb, writeRows } from './table-writer'

/**
 * Writes a checked corpus into a new DuckDB file: complete, checkpointed and closed when the promise resolves.
 * The caller builds it under a temporary name and renames it into place.
 * @param file path that does not exist yet
 * @param onProgress called after each table with the rows written so far and the rows in all
 */
export async function buildDatabase(corpus: Corpus, file: string, onProgress?: (done: number, total: number) => void): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb()
  const instance = await DuckDBInstance.create(file, { threads: '2' })
  try {
    const connection = await instance.connect()
    for (const statement of createTables()) await connection.run(statement)
    const tables = Object.entries(storedRows(corpus)) as [keyof Database, ReturnType<typeof storedRows>[keyof Database]][]
    const total = tables.reduce((sum, [, rows]) => sum + rows.length, 0)
    let done = 0
    for (const [table, rows] of tables) {
      await writeRows(connection, table, rows)
      done += rows.length
      onProgress?.(done, total)
    }
    await connection.run('checkpoint')
    connection.closeSync()
  } finally {
    instance.closeSync()
  }
}
