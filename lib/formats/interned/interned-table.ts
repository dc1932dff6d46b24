import { type ColumnSpec, columnsOf, keyOf, type Row, type TableName } from '@/lib/corpus/tables'
import { type FindIds, InternedColumn } from './interned-column'
import { rowsInKeyOrder } from './key-order'
import { type CsvForm, readStrictCsv } from './read-strict-csv'
import { Refusal } from './refusal'
import type { Values } from './values'

/** A table of which every row has its own key and every cell has been checked on its own. */
export interface InternedTable<T extends TableName = TableName> {
  readonly table: T
  readonly path: string
  /** Names of the columns, in the order of the file. */
  readonly header: readonly string[]
  readonly form: CsvForm
  readonly size: number
  readonly columns: ReadonlyMap<string, InternedColumn>
  /** The rows in the order of their keys. */
  readonly order: Int32Array
  /** Its rows as the careful reader gives them. */
  row(index: number): InternedRow & Partial<Row<T>>
}

/** The columns of a table of which so many rows have been read, of which only the form of the file is checked yet. */
export type OnRows = (columns: ReadonlyMap<string, InternedColumn>, rows: number) => void

/** @throws Refusal */
export async function readInternedTable<T extends TableName>(
  table: T,
  path: string,
  idsOf: FindIds,
  onRows?: OnRows,
): Promise<InternedTable<T>> {
  const columns = new Map<string, InternedColumn>()
  let header: readonly string[] = []
  const begin = (names: string[]) => {
    header = names
    for (const spec of specsOf(table, names)) {
      const known = spec.references === undefined || spec.references === table ? undefined : idsOf(spec.references)
      columns.set(spec.name, new InternedColumn(spec, keyOf(table).includes(spec.name), known))
    }
    return [...columns.values()]
  }
  const form = await readStrictCsv(path, begin, onRows && ((rows) => onRows(columns, rows)))
  const own = columns.get('id')?.values
  for (const column of columns.values()) column.check((name) => (name === table ? own : idsOf(name)))
  const size = form.records
  const order = rowsInKeyOrder(table, size, columns)
  const RowOfTable = rowClass(columns)
  return { table, path, header, form, size, columns, order, row: (index) => new RowOfTable(index) as InternedRow & Partial<Row<T>> }
}

function specsOf(table: TableName, header: readonly string[]): ColumnSpec[] {
  const specs = columnsOf(table)
  if (new Set(header).size < header.length) throw new Refusal('a column twice')
  if (specs.some(({ name, required }) => required && !header.includes(name))) throw new Refusal('a column is missing')
  return header.map((name) => {
    const spec = specs.find((one) => one.name === name)
    if (!spec) throw new Refusal(`an unknown column ${name.slice(0, 80)}`)
    return spec
  })
}

/** A row whose cells are made when they are asked for: millions of whole ones would not fit. */
export interface InternedRow {
  /** The number of the value in a column: where that refers to a table, of the row there. -1 for an empty cell. */
  codeIn(column: string): number
}

function rowClass(columns: ReadonlyMap<string, InternedColumn>): new (index: number) => InternedRow {
  class Row {
    // Declared only: a field that is defined takes several times as long to set.
    declare index: number
    constructor(index: number) {
      this.index = index
    }
    codeIn(column: string): number {
      return columns.get(column)?.code(this.index) ?? -1
    }
  }
  for (const [name, column] of columns) {
    Object.defineProperty(Row.prototype, name, {
      get(this: { index: number }) {
        const code = column.code(this.index)
        return code < 0 ? undefined : column.value(code)
      },
    })
  }
  return Row
}

/** The ids of a table, each with the number of its row. */
export const idsIn = (table: InternedTable | undefined): Values | undefined => table?.columns.get('id')?.values
