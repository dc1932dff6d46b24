import { closeSync, openSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { type CellValue, formatCell } from '@/lib/corpus/cell'
import { canonicalCorpus } from '@/lib/corpus/revision-id'
import { type ColumnSpec, type Corpus, type CorpusDescription, columnsOf, TABLE_NAMES, TABLES, type TableName } from '@/lib/corpus/tables'
import { DESCRIPTOR_FILE } from './descriptor'
import { tableDescription, tableSchema } from './table-schema'

/**
 * Writes a corpus as a Data Package (v2): `datapackage.json` with a Table Schema per table, and a CSV per table that has rows or is mandatory.
 * Rows and lists stand in canonical order, so that the same corpus gives the same bytes. Existing files of these names are replaced.
 */
export async function writeDataPackage(corpus: Corpus, directory: string): Promise<void> {
  const { description, tables } = canonicalCorpus(corpus)
  const writer = await DataPackageWriter.open(directory, description)
  try {
    for (const table of TABLE_NAMES) for (const row of tables[table]) writer.add(table, row)
    writer.finish()
  } finally {
    writer.close()
  }
}

const isMandatory = (table: TableName) => 'mandatory' in TABLES[table]

/** Writes such a directory row by row, from canonical rows in canonical order. */
export class DataPackageWriter {
  private readonly files = new Map<TableName, CsvFile>()

  private constructor(
    private readonly directory: string,
    private readonly description: CorpusDescription,
  ) {}

  /** @param description a canonical one */
  static async open(directory: string, description: CorpusDescription): Promise<DataPackageWriter> {
    await mkdir(directory, { recursive: true })
    return new DataPackageWriter(directory, description)
  }

  /** @param row one of the table's */
  add(table: TableName, row: object): void {
    this.fileOf(table).add(row)
  }

  /** What is left, and the descriptor. Without it the directory is no corpus. */
  finish(): void {
    const present = TABLE_NAMES.filter((table) => this.files.has(table) || isMandatory(table))
    for (const table of present) this.fileOf(table).flush()
    writeFileSync(join(this.directory, DESCRIPTOR_FILE), `${JSON.stringify(descriptorOf(this.description, present), null, 2)}\n`)
  }

  close(): void {
    for (const file of this.files.values()) file.close()
  }

  private fileOf(table: TableName): CsvFile {
    const file = this.files.get(table) ?? new CsvFile(join(this.directory, `${table}.csv`), columnsOf(table))
    this.files.set(table, file)
    return file
  }
}

function descriptorOf(corpus: CorpusDescription, present: readonly TableName[]) {
  const { contributors, ...description } = corpus
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

/** UTF-8, comma, line feeds, every column of the table, empty where a row has no value. Written in pieces of some thousand rows. */
class CsvFile {
  private readonly file: number
  private rows: string[][]

  constructor(
    path: string,
    private readonly columns: readonly ColumnSpec[],
  ) {
    this.file = openSync(path, 'w')
    this.rows = [columns.map((column) => column.name)]
  }

  add(row: object): void {
    const cells = row as Readonly<Record<string, CellValue | undefined>>
    this.rows.push(this.columns.map((column) => cellText(column, cells[column.name])))
    if (this.rows.length >= ROWS_PER_PIECE) this.flush()
  }

  flush(): void {
    writeFileSync(this.file, stringify(this.rows, { quoted_match: /[\r\n]/ }))
    this.rows = []
  }

  close(): void {
    closeSync(this.file)
  }
}

const ROWS_PER_PIECE = 5000
const cellText = (column: ColumnSpec, value: CellValue | undefined): string => (value === undefined ? '' : formatCell(column, value))
