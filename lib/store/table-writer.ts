import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { TableName } from '@/lib/corpus/tables'
import { nativeTable } from './schema'

type CellValue = string | number | boolean | null | undefined
export type StoredRow = Readonly<Record<string, unknown>>

const MILLISECONDS_PER_DAY = 86_400_000

/** Loads the native module at run time only: a bundler must neither follow nor copy it. */
export const loadDuckDb = () => import(/* turbopackIgnore: true */ '@duckdb/node-api')

/** Appends rows to one table; nothing is sure to be there before `close`. */
export interface TableWriter {
  /**
   * An absent property or null is a null.
   * @throws RangeError for a number that is not finite.
   */
  append(row: StoredRow): void
  close(): void
}

/** A writer to a table of the attached database `native`. */
export async function openTable(connection: DuckDBConnection, table: TableName): Promise<TableWriter> {
  const { DuckDBDateValue } = await loadDuckDb()
  const appender = await connection.createAppender(table, null, 'native')
  const put: Record<string, (value: never) => void> = {
    text: (value: string) => appender.appendVarchar(value),
    bigint: (value: number) => appender.appendBigInt(BigInt(value)),
    'double precision': (value: number | string) => appender.appendDouble(finite(Number(value))),
    boolean: (value: boolean) => appender.appendBoolean(value),
    date: (value: string) => appender.appendDate(new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / MILLISECONDS_PER_DAY)),
  }
  const puts = Object.entries(nativeTable(table)).map(([name, type]) => [name, put[type] as (value: CellValue) => void] as const)
  return { append: (row) => appendRow(appender, puts, row), close: () => appender.closeSync() }
}

function appendRow(appender: DuckDBAppender, puts: (readonly [string, (value: CellValue) => void])[], row: StoredRow): void {
  for (const [name, put] of puts) {
    const value = row[name] as CellValue
    if (value === undefined || value === null) appender.appendNull()
    else put(value)
  }
  appender.endRow()
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number that a store can hold`)
  return value
}
