import { type CellValue, parseCell } from '@/lib/corpus/cell'
import { type ProblemLog, shown } from '@/lib/corpus/problem'
import { type ColumnSpec, columnsOf, type Row, type TableName } from '@/lib/corpus/tables'
import { type CsvRecord, readCsvRecords } from './csv-records'
import { spreadsheetAdvice } from './spreadsheet-traces'

/** Rows as far as they could be read: a cell with a problem is absent, even a required one. `rowNumbers[i]` is the spreadsheet row of `rows[i]`. */
export interface ReadTable<T extends TableName = TableName> {
  rows: Partial<Row<T>>[]
  rowNumbers: number[]
  /** The file was read to its end. */
  isComplete: boolean
}

const COLUMN_LIMIT = 200

/** Parses the CSV of one table; whatever is wrong goes to the log under the name of the file. */
export function readTable<T extends TableName>(table: T, file: string, bytes: Buffer, log: ProblemLog): ReadTable<T> {
  const rows: Partial<Row<T>>[] = []
  const rowNumbers: number[] = []
  let header: readonly string[] = []
  let reader: RowReader | undefined
  const isComplete = readCsvRecords(bytes, {
    fault: ({ row, column, ...fault }) => log.add({ file, row, column: header[column]?.trim() || '-', ...fault }),
    record: (record) => {
      if (reader) {
        rows.push(reader.read(record) as Partial<Row<T>>)
        rowNumbers.push(record.row)
      } else {
        header = record.cells
        reader = new RowReader(file, header, readHeader(table, file, header, log), log)
      }
    },
  })
  if (!reader) readHeader(table, file, header, log)
  return { rows, rowNumbers, isComplete }
}

/** The column of each header cell; undefined for one that is not of this table. */
function readHeader(table: TableName, file: string, header: readonly string[], log: ProblemLog): (ColumnSpec | undefined)[] {
  const specs = columnsOf(table)
  const byName = new Map(specs.map((spec) => [spec.name, spec]))
  const report = (column: string, message: string, expected: string) => log.add({ file, row: 1, column, message, expected })
  if (header.length > COLUMN_LIMIT)
    report('-', `the table has ${header.length} columns`, `the columns of ${table}: ${[...byName.keys()].join(', ')}`)
  const columns = header.slice(0, COLUMN_LIMIT).map((name) => {
    const spec = byName.get(name)
    if (!spec) report(name || '-', `${shown(name)} is not a column of ${table}`, headerAdvice(name, [...byName.keys()]))
    return spec
  })
  columns.forEach((spec, index) => {
    if (spec && columns.indexOf(spec) < index) report(spec.name, `the column ${spec.name} stands twice`, 'each column once')
  })
  for (const spec of specs) {
    if (spec.required && !columns.includes(spec))
      report(spec.name, `the column ${spec.name} is missing`, `a column ${spec.name}: ${spec.definition}`)
  }
  return columns
}

function headerAdvice(name: string, known: readonly string[]): string {
  if (name.trim() === '') return 'a name for every column; delete the columns that have none'
  const bare = name
    .replace(/["'\u2018\u2019\u201C\u201D\u00AB\u00BB]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return known.includes(bare) ? `${bare}, in lower case and without quotation marks or spaces` : `one of ${known.join(', ')}`
}

class RowReader {
  private readonly required: readonly ColumnSpec[]
  /** Ids stand in many rows: one string each saves most of the memory. */
  private readonly ids = new Map<string, string>()

  constructor(
    private readonly file: string,
    private readonly header: readonly string[],
    private readonly columns: readonly (ColumnSpec | undefined)[],
    private readonly log: ProblemLog,
  ) {
    this.required = columns.filter((column) => column?.required) as ColumnSpec[]
  }

  read({ row, cells }: CsvRecord): Record<string, CellValue> {
    if (cells.length !== this.header.length) {
      this.report(
        row,
        '-',
        `the row has ${cells.length} cells`,
        `${this.header.length}, as in the header; text with commas or line breaks stands in quotation marks`,
      )
    }
    const values: Record<string, CellValue> = {}
    const filled = new Set<ColumnSpec>()
    this.columns.forEach((column, index) => {
      const text = cells[index] ?? ''
      if (!column || text.trim() === '') return
      filled.add(column)
      const value = this.readCell(row, column, text)
      if (value !== undefined) values[column.name] = value
    })
    for (const column of this.required) {
      if (!filled.has(column)) this.report(row, column.name, 'the cell is empty', `a value: ${column.definition}`)
    }
    return values
  }

  private readCell(row: number, column: ColumnSpec, text: string): CellValue | undefined {
    const parsed = parseCell(column, text)
    if ('message' in parsed) {
      const advice = spreadsheetAdvice(column.type, text)
      this.report(row, column.name, parsed.message, advice ? `${parsed.expected}; ${advice}` : parsed.expected)
      return undefined
    }
    return column.type === 'id' ? this.shared(parsed.value as string) : parsed.value
  }

  private shared(id: string): string {
    const known = this.ids.get(id)
    if (known === undefined) this.ids.set(id, id)
    return known ?? id
  }

  private report(row: number, column: string, message: string, expected: string): void {
    this.log.add({ file: this.file, row, column, message, expected })
  }
}
