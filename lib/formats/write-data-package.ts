import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { type CellValue, formatCell } from '@/lib/corpus/cell'
import { canonicalCorpus } from '@/lib/corpus/revision-id'
import { type ColumnSpec, type Corpus, columnsOf, TABLE_NAMES, TABLES, type TableName } from '@/lib/corpus/tables'
import { DESCRIPTOR_FILE } from './descriptor'
import { tableDescription, tableSchema } from './table-schema'

/**
 * Writes a corpus as a Data Package (v2): `datapackage.json` with a Table Schema per table, and a CSV per table that has rows or is mandatory.
 * Rows and lists stand in canonical order, so that the same corpus gives the same bytes. Existing files of these names are replaced.
 */
export async function writeDataPackage(corpus: Corpus, directory: string): Promise<void> {
  const canonical = canonicalCorpus(corpus)
  const present = TABLE_NAMES.filter((table) => canonical.tables[table].length > 0 || (TABLES[table] as { mandatory?: true }).mandatory)
  await mkdir(directory, { recursive: true })
  for (const table of present) await writeFile(join(directory, `${table}.csv`), tableCsv(table, canonical.tables[table]))
  await writeFile(join(directory, DESCRIPTOR_FILE), `${JSON.stringify(descriptorOf(canonical, present), null, 2)}\n`)
}

function descriptorOf(corpus: Corpus, present: readonly TableName[]) {
  const { contributors, ...description } = corpus.description
  const tables = new Set<string>(present)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...description,
    ...(contributors && { contributors: contributors.map(({ title, role }) => ({ title, ...(role && { roles: [role] }) })) }),
    resources: present.map((table) => ({
      name: table,
      type: 'table',
      path: `${table}.csv`,
      scheme: 'file',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      description: tableDescription(table),
      schema: tableSchema(table, tables),
    })),
  }
}

/** A file in pieces of some thousand rows: UTF-8, comma, line feeds, every column of the table, empty where a row has no value. */
function* tableCsv(table: TableName, rows: readonly object[]): Generator<string> {
  const columns = columnsOf(table)
  yield stringify([columns.map((column) => column.name)])
  for (let first = 0; first < rows.length; first += ROWS_PER_PIECE) {
    const piece = rows.slice(first, first + ROWS_PER_PIECE) as Record<string, CellValue | undefined>[]
    const cells = piece.map((row) => columns.map((column) => cellText(column, row[column.name])))
    yield stringify(cells, { quoted_match: /[\r\n]/ })
  }
}

const ROWS_PER_PIECE = 5000
const cellText = (column: ColumnSpec, value: CellValue | undefined): string => (value === undefined ? '' : formatCell(column, value))
