import { type Corpus, type Row, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { derive } from './derive/derive'
import { createNativeTables } from './schema'
import { nativeRow } from './stored-rows'
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
    await connection.run("attach ':memory:' as native")
    for (const statement of createNativeTables()) await connection.run(statement)
    const total = TABLE_NAMES.reduce((sum, table) => sum + corpus.tables[table].length, 0)
    let done = 0
    for (const table of TABLE_NAMES) {
      const rows = corpus.tables[table] as Row<TableName>[]
      await writeRows(
        connection,
        table,
        rows.map((row) => nativeRow(table, row)),
      )
      done += rows.length
      onProgress?.(done, total)
    }
    await derive(connection, corpus.description)
    await connection.run('detach native')
    await connection.run('checkpoint')
    connection.closeSync()
  } finally {
    instance.closeSync()
  }
}
