import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { TableName } from '@/lib/corpus/tables'
import { nativeTable } from './schema'

type CellValue = string | number | boolean | null | undefined
export type StoredRow = Readonly<Record<string, unknown>>

const MILLISECONDS_PER_DAY = 86_400_000

/** Loads the native module at run time only: a bundler must neither follow nor copy it. */
export const loadDuckDb = () => import(/* turbopackIgnore: true */ '@duckdb/node-api')

/**
 * Appends rows to a table of the attached database `native`. An absent property or null is a null.
 * @throws RangeError for a number that is not finite.
 */
export async function writeRows(connection: DuckDBConnection, table: TableName, rows: Iterable<StoredRow>): Promise<void> {
  const { DuckDBDateValue } = await loadDuckDb()
  const columns = Object.entries(nativeTable(table))
  const appender = await connection.createAppender(table, null, 'native')
  const put: Record<string, (value: never) => void> = {
    text: (value: string) => appender.appendVarchar(value),
    bigint: (value: number) => appender.appendBigInt(BigInt(value)),
    'double precision': (value: number | string) => appender.appendDouble(finite(Number(value))),
    boolean: (value: boolean) => appender.appendBoolean(value),
    date: (value: string) => appender.appendDate(new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / MILLISECONDS_PER_DAY)),
  }
  const puts = columns.map(([name, type]) => [name, put[type] as (value: CellValue) => void] as const)
  for (const row of rows) appendRow(appender, puts, row)
  appender.flushSync()
  appender.closeSync()
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
