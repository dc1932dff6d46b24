import { stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { formatCell } from '@/lib/corpus/cell'
import { type ColumnSpec, columnsOf, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import type { InternedTable } from '@/lib/formats/interned/interned-table'
import type { InternedPackage } from '@/lib/formats/interned/read-interned-package'
import { identityOf } from '@/lib/formats/interned/read-strict-csv'
import type { RevisionContent } from './revision-content'
import { createNativeTables, nativeTable } from './schema'
import { StoreError } from './store-error'

/** Longer than the longest record that the quick reader takes. */
const MAX_LINE_SIZE = 1_100_000
/** DuckDB keeps several of these per thread; its own choice takes hundreds of megabytes. */
const BUFFER_SIZE = 4 * MAX_LINE_SIZE

/**
 * The native tables as views of the files themselves, which have been checked to the byte: DuckDB reads them in parallel, and nothing is stored twice.
 */
export function loadCsvTables({ tables }: InternedPackage): Pick<RevisionContent, 'loadNative' | 'assertUnchanged'> {
  return {
    loadNative: async (connection, onProgress) => {
      const create = createNativeTables()
      for (const [index, name] of TABLE_NAMES.entries()) {
        const table = tables.get(name)
        if (table) await createView(connection, table)
        else await connection.run(create[index] as string)
        onProgress?.(index + 1, TABLE_NAMES.length)
      }
    },
    assertUnchanged: async () => {
      for (const table of tables.values()) await assertUnchanged(table)
    },
  }
}

async function assertUnchanged({ path, form }: InternedTable): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found && identityOf(found) === form.identity) return
  throw new StoreError('refused', `${path} was changed during the import. Nothing was stored. Import it again when nobody writes to it.`)
}

async function createView(connection: DuckDBConnection, table: InternedTable): Promise<void> {
  const columns: string[] = []
  const joins: string[] = []
  for (const spec of columnsOf(table.table)) {
    const spellings = spellingsOf(table, spec)
    if (spellings.length > 0) joins.push(await createSpellings(connection, table.table, spec.name, spellings))
    columns.push(columnSql(table, spec, spellings.length > 0))
  }
  await connection.run(
    `create view native."${table.table}" as select ${columns.join(', ')} from ${readCsv(table)} as csv ${joins.join(' ')}`,
  )
}

function columnSql(table: InternedTable, { name }: ColumnSpec, isRespelled: boolean): string {
  const type = nativeTable(table.table)[name]
  if (!table.columns.has(name)) return `cast(null as ${type}) as "${name}"`
  if (isRespelled) return `coalesce("${name} spelling".usual, csv."${name}") as "${name}"`
  return type === 'text' ? `csv."${name}"` : `cast(csv."${name}" as ${type}) as "${name}"`
}

/** Lists of the file whose usual spelling is another one. */
function spellingsOf({ columns }: InternedTable, { name, type }: ColumnSpec): [written: string, usual: string][] {
  const column = columns.get(name)
  if (!column || !['ids', 'texts', 'decimals'].includes(type)) return []
  return Array.from({ length: column.values.size }, (_, code): [string, string] => [
    column.values.text(code),
    formatCell(column.spec, column.value(code)),
  ]).filter(([written, usual]) => written !== usual)
}

async function createSpellings(
  connection: DuckDBConnection,
  table: TableName,
  column: string,
  spellings: [string, string][],
): Promise<string> {
  const name = `${table} ${column} spelling`
  await connection.run(`create table native."${name}" (written text, usual text)`)
  const appender = await connection.createAppender(name, null, 'native')
  for (const [written, usual] of spellings) {
    appender.appendVarchar(written)
    appender.appendVarchar(usual)
    appender.endRow()
  }
  appender.closeSync()
  return `left join native."${name}" as "${column} spelling" on "${column} spelling".written = csv."${column}"`
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
