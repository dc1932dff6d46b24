import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'

/** The values of a query's only column. */
export async function readColumn<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  const values: T[] = []
  for await (const chunk of chunksOf(connection, sql)) for (const value of chunk.getColumnValues(0)) values.push(value as T)
  return values
}

/** What a query gives, some rows after the others. */
export async function* chunksOf(connection: DuckDBConnection, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    yield chunk
  }
}
