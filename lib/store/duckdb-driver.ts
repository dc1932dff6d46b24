import type { DuckDBBitValue, DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { columnsOf, isAskedInColumns } from './result-columns'

/** A string of bits as DuckDB hands it out and takes it back: how many bits of padding come first, then all bits, eight a byte. */
export interface BitString {
  readonly data: Uint8Array
}

/** Other bits in a string of bits that DuckDB handed out: to be taken back, they must be of its own kind. */
export const withBits = (bits: BitString, data: Uint8Array): BitString =>
  Object.assign(Object.create(Object.getPrototypeOf(bits) as object), { data }) as BitString

const isBitString = (value: unknown): value is DuckDBBitValue => typeof value === 'object' && value !== null && 'getBit' in value

/** Numbers beyond 32 bits must be told to be 64-bit or double; everything else DuckDB infers rightly. */
function bindable(value: unknown): DuckDBValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (isBitString(value)) return value
  throw new TypeError(`A ${typeof value} cannot be bound to a query`)
}

/** A cell as plain data: 64-bit integers and decimals as numbers, days as ISO strings, lists as arrays, blobs as bytes; strings of bits stay. */
function plainValue(value: DuckDBValue, type: DuckDBType): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (isBitString(value)) return value
  if (typeof value === 'object' && 'bytes' in value) return value.bytes
  if (typeof value === 'object' && 'items' in value && 'valueType' in type) {
    return (value.items as DuckDBValue[]).map((item) => plainValue(item, type.valueType))
  }
  if (typeof value === 'object' && 'toDouble' in value && typeof value.toDouble === 'function') return value.toDouble()
  return String(value)
}

/** Rows out of columns: read so, a large result takes half the time. */
function rowsOf(names: readonly string[], columns: readonly unknown[][]): Record<string, unknown>[] {
  return (columns[0] ?? []).map((_, at) => {
    const row: Record<string, unknown> = {}
    for (let index = 0; index < names.length; index += 1) row[names[index] as string] = columns[index]?.[at]
    return row
  })
}

class DuckDbConnection implements DatabaseConnection {
  constructor(private readonly connection: DuckDBConnection) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const values = query.parameters.map(bindable)
    if (isAskedInColumns(query)) return { rows: [{ columns: await columnsOf(await this.connection.run(query.sql, values)) }] as R[] }
    const reader = await this.connection.runAndReadAll(query.sql, values)
    return { rows: rowsOf(reader.deduplicatedColumnNames(), reader.convertColumns(plainValue)) as R[] }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Queries are not streamed: page and aggregate')
  }

  close(): void {
    this.connection.closeSync()
  }
}

const readOnly = () => Promise.reject(new Error('A revision is read-only'))

/** A connection per query: they are cheap, and queries of one page run side by side. */
class DuckDbDriver implements Driver {
  constructor(private readonly instance: DuckDBInstance) {}

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DuckDbConnection> {
    return new DuckDbConnection(await this.instance.connect())
  }
  async releaseConnection(connection: DuckDbConnection): Promise<void> {
    connection.close()
  }
  beginTransaction = readOnly
  commitTransaction = readOnly
  rollbackTransaction = readOnly
  async destroy(): Promise<void> {}
}

/** Kysely over an open DuckDB instance; the SQL is PostgreSQL's, `$1` parameters included. Closing the instance is the caller's. */
export const duckDbDialect = (instance: DuckDBInstance): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DuckDbDriver(instance),
  createIntrospector: (db): DatabaseIntrospector => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
