import type { DuckDBDataChunk, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api'
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database'

/** A column of numbers as it lies in memory. */
export type Numbers = Int32Array | Float64Array

/** The columns of a result by their names: those of 32 bits and doubles as numbers, which must have no nulls; all others as the values that they are. */
export type ResultColumns = Readonly<Record<string, Numbers | readonly DuckDBValue[]>>

/** Marks a query of `readColumns`. A name of the process: a bundler may load this module more than once, and a database outlives the one that opened it. */
const IN_COLUMNS = Symbol.for('parallax.in-columns')

/** Is the query asked by `readColumns`? */
export const isAskedInColumns = (query: CompiledQuery): boolean => IN_COLUMNS in query

/** The values of a vector of numbers all at once, where the bindings have them so: one by one they take ten times as long. */
const numbersOf = (vector: ReturnType<DuckDBDataChunk['getColumnVector']>): Numbers | undefined => {
  const { items } = vector as unknown as { items?: unknown }
  return items instanceof Int32Array || items instanceof Float64Array ? items : undefined
}

function columnOf(chunks: readonly DuckDBDataChunk[], index: number, rows: number): Numbers | DuckDBValue[] {
  const first = chunks[0] && numbersOf(chunks[0].getColumnVector(index))
  if (!first) {
    const values: DuckDBValue[] = []
    for (const chunk of chunks) chunk.visitColumnValues(index, (value) => values.push(value))
    return values
  }
  const column = first instanceof Int32Array ? new Int32Array(rows) : new Float64Array(rows)
  let at = 0
  for (const chunk of chunks) {
    column.set(numbersOf(chunk.getColumnVector(index)) as Numbers, at)
    at += chunk.rowCount
  }
  return column
}

/** All columns of a result. */
export async function columnsOf(result: DuckDBMaterializedResult): Promise<ResultColumns> {
  const chunks = await result.fetchAllChunks()
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0)
  return Object.fromEntries(result.columnNames().map((name, index) => [name, columnOf(chunks, index, rows)]))
}

/**
 * Reads tens of thousands of rows by columns, for code that computes with them: rows of objects would take longer to make than to read.
 */
export async function readColumns(db: Kysely<Database>, query: RawBuilder<unknown>): Promise<ResultColumns> {
  const { rows } = await db.executeQuery<{ columns?: ResultColumns }>({ ...query.compile(db), [IN_COLUMNS]: true } as CompiledQuery)
  const columns = rows[0]?.columns
  if (!columns) throw new Error('A query was to be read by columns and was answered in rows')
  return columns
}

/** A column that may have nulls as a double, null being not a number. */
export const doubleOf = (value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(cast(${value} as double precision), cast('nan' as double precision))`
