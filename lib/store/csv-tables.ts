import { stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { formatCell } from '@/lib/corpus/cell'
import { type ColumnSpec, columnsOf, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import type { InternedTable } from '@/lib/formats/interned/interned-table'
import type { InternedPackage } from '@/lib/formats/interned/read-interned-package'
import { identityOf } from '@/lib/formats/interned/read-strict-csv'
import { createNativeTables, NATIVE_LISTS, nativeTable } from './schema'
import { StoreError } from './store-error'

/** Longer than the longest record that the quick reader takes. */
const MAX_LINE_SIZE = 1_100_000
/** DuckDB keeps several of these per thread; its own choice takes hundreds of megabytes. */
const BUFFER_SIZE = 4 * MAX_LINE_SIZE

/** Files as they were when they were checked. */
export type CsvFiles = readonly { path: string; identity: string }[]

export const csvFilesOf = ({ tables }: InternedPackage): CsvFiles =>
  [...tables.values()].map(({ path, form }) => ({ path, identity: form.identity }))

/** @throws StoreError `refused` when one has been written to */
export async function assertUnchanged(files: CsvFiles): Promise<void> {
  for (const { path, identity } of files) {
    const found = await stat(path).catch(() => undefined)
    if (found && identityOf(found) === identity) continue
    throw new StoreError('refused', `${path} was changed during the import. Nothing was stored. Import it again when nobody writes to it.`)
  }
}

/** A native table as a view of its file, or as an empty table where there is none. */
interface NativeView {
  table: TableName
  create: string
  spellings: { column: string; pairs: Spelling[] }[]
}
type Spelling = [written: string, usual: string]

/** What `createViews` needs, without the corpus itself. */
export const csvViews = ({ tables }: InternedPackage): NativeView[] => {
  const empty = createNativeTables()
  return TABLE_NAMES.map((name, index) => {
    const table = tables.get(name)
    return table ? viewOf(table) : { table: name, create: empty[index] as string, spellings: [] }
  })
}

/** The distinct texts of some columns, by the name of their list. */
export type NativeLists = ReadonlyMap<string, readonly string[]>

/** The columns have them already; DuckDB would read the files once more. */
export const nativeLists = ({ tables }: InternedPackage): NativeLists =>
  new Map(
    Object.entries(NATIVE_LISTS).map(([list, { column, tables: names }]) => {
      const values = names.flatMap((name) => tables.get(name)?.columns.get(column)?.values ?? [])
      return [list, [...new Set(values.flatMap((some) => Array.from({ length: some.size }, (_, code) => some.text(code))))]]
    }),
  )

export async function createLists(connection: DuckDBConnection, lists: NativeLists): Promise<void> {
  for (const [list, texts] of lists) {
    await connection.run(`create table native.${list} (written text)`)
    const appender = await connection.createAppender(list, null, 'native')
    for (const text of texts) {
      appender.appendVarchar(text)
      appender.endRow()
    }
    appender.closeSync()
  }
}

/**
 * The native tables as views of the files themselves, which have been checked to the byte: DuckDB reads them in parallel, and nothing is stored twice.
 */
export async function createViews(
  connection: DuckDBConnection,
  views: readonly NativeView[],
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  for (const [index, { table, create, spellings }] of views.entries()) {
    for (const { column, pairs } of spellings) await createSpellings(connection, spellingTable(table, column), pairs)
    await connection.run(create)
    onProgress?.(index + 1, views.length)
  }
}

function viewOf(table: InternedTable): NativeView {
  const name = table.table
  const spellings = columnsOf(name).flatMap((spec) => {
    const pairs = spellingsOf(table, spec)
    return pairs.length > 0 ? [{ column: spec.name, pairs }] : []
  })
  const respelled = new Set(spellings.map(({ column }) => column))
  const columns = columnsOf(name).map((spec) => columnSql(table, spec, respelled.has(spec.name)))
  const joins = spellings.map(
    ({ column }) =>
      `left join native."${spellingTable(name, column)}" as "${column} spelling" on "${column} spelling".written = csv."${column}"`,
  )
  const rows = respelled.size > 0 ? inOrderOfFile(readCsv(table), joins) : `${readCsv(table)} as csv`
  const create = `create view native."${name}" as select ${columns.join(', ')} from ${rows}`
  return { table: name, create, spellings }
}

/** A join lets rows without a partner wait for those that have one, but the rows are counted by whoever reads the view. */
const inOrderOfFile = (csv: string, joins: readonly string[]) =>
  `(select *, row_number() over () as "row of file" from ${csv}) as csv ${joins.join(' ')} order by csv."row of file"`

const spellingTable = (table: TableName, column: string) => `${table} ${column} spelling`

function columnSql(table: InternedTable, { name }: ColumnSpec, isRespelled: boolean): string {
  const type = nativeTable(table.table)[name]
  if (!table.columns.has(name)) return `cast(null as ${type}) as "${name}"`
  if (isRespelled) return `coalesce("${name} spelling".usual, csv."${name}") as "${name}"`
  return type === 'text' ? `csv."${name}"` : `cast(csv."${name}" as ${type}) as "${name}"`
}

/** Lists of the file whose usual spelling is another one. */
function spellingsOf({ columns }: InternedTable, { name, type }: ColumnSpec): Spelling[] {
  const column = columns.get(name)
  if (!column || !['ids', 'texts', 'decimals'].includes(type)) return []
  return Array.from(
    { length: column.values.size },
    (_, code): Spelling => [column.values.text(code), formatCell(column.spec, column.value(code))],
  ).filter(([written, usual]) => written !== usual)
}

async function createSpellings(connection: DuckDBConnection, name: string, pairs: readonly Spelling[]): Promise<void> {
  await connection.run(`create table native."${name}" (written text, usual text)`)
  const appender = await connection.createAppender(name, null, 'native')
  for (const [written, usual] of pairs) {
    appender.appendVarchar(written)
    appender.appendVarchar(usual)
    appender.endRow()
  }
  appender.closeSync()
}

/** Everything is said, so that nothing is guessed from the content. */
function readCsv({ path, header, form }: InternedTable): string {
  const options = [
    'auto_detect = false',
    'header = true',
    `columns = {${header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')}}`,
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    `new_line = '${form.newLine === '\n' ? '\\n' : '\\r\\n'}'`,
    "nullstr = ''",
    "encoding = 'utf-8'",
    "compression = 'none'",
    `max_line_size = ${MAX_LINE_SIZE}`,
    `buffer_size = ${BUFFER_SIZE}`,
    `parallel = ${!form.hasMultilineCells}`,
  ]
  return `read_csv(${quoted(path)}, ${options.join(', ')})`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
