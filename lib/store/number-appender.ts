import { setImmediate } from 'node:timers/promises'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import { loadDuckDb } from './table-writer'

/** A column of numbers as a corpus was read: each row has a code, and each code a number. */
export interface CodedColumn {
  /** By row; negative for an empty cell. Without any, all cells are. */
  readonly codes: Int32Array
  /** By code. */
  readonly numbers: Int32Array
}

/** Texts that hardly repeat themselves. */
export interface TextColumn {
  /** By row; negative for an empty cell. Without any, all cells are. */
  readonly codes: Int32Array
  text(code: number): string
}

/** What stands for an empty cell among numbers. */
export const NO_NUMBER = -1

/** DuckDB's own measure of a chunk. */
const ROWS_PER_CHUNK = 2048
/** After so many the event loop gets its turn. */
const CHUNKS_AT_ONCE = 4

/**
 * Appends rows to a table of an attached database, whole vectors at a time.
 * @param rows what is appended, in this order
 * @param columns all columns of the table: whole numbers within 32 bits, or texts
 */
export async function appendColumns(
  connection: DuckDBConnection,
  { table, database }: { table: string; database: string },
  rows: Int32Array,
  columns: readonly (CodedColumn | TextColumn)[],
): Promise<void> {
  const { DuckDBDataChunk, INTEGER, VARCHAR } = await loadDuckDb()
  const appender = await connection.createAppender(table, null, database)
  const types = columns.map((column) => ('numbers' in column ? INTEGER : VARCHAR))
  const chunk = DuckDBDataChunk.create(types, ROWS_PER_CHUNK)
  for (let from = 0, chunks = 1; from < rows.length; from += ROWS_PER_CHUNK, chunks += 1) {
    const some = rows.subarray(from, from + ROWS_PER_CHUNK)
    if (some.length < ROWS_PER_CHUNK) chunk.rowCount = some.length
    // A column of empty cells stays as it is once it has been filled.
    for (const [index, column] of columns.entries()) if (from === 0 || column.codes.length > 0) fill(chunk, index, some, column)
    appender.appendDataChunk(chunk)
    if (chunks % CHUNKS_AT_ONCE === 0) await setImmediate()
  }
  appender.closeSync()
}

function fill(chunk: DuckDBDataChunk, index: number, rows: Int32Array, column: CodedColumn | TextColumn): void {
  const vector = chunk.getColumnVector(index)
  if ('numbers' in column) fillNumbers(vector, rows, column)
  else fillTexts(vector, rows, column)
  vector.flush()
}

function fillNumbers(vector: DuckDBVector, rows: Int32Array, { codes, numbers }: CodedColumn): void {
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] as number] ?? NO_NUMBER
    vector.setItem(at, code < 0 ? NO_NUMBER : (numbers[code] as number))
  }
}

function fillTexts(vector: DuckDBVector, rows: Int32Array, column: TextColumn): void {
  for (let at = 0; at < rows.length; at += 1) {
    const code = column.codes[rows[at] as number] ?? NO_NUMBER
    vector.setItem(at, code < 0 ? null : column.text(code))
  }
}
