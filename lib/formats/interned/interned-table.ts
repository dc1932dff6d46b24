import { type ColumnSpec, columnsOf, keyOf, type Row, type TableName } from '@/lib/corpus/tables'
import { type FindIds, InternedColumn } from './interned-column'
import { type CsvForm, readStrictCsv } from './read-strict-csv'
import { Refusal } from './refusal'
import { ranksOf, sortValues } from './sort-values'
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

/** @throws Refusal */
export async function readInternedTable<T extends TableName>(table: T, path: string, idsOf: FindIds): Promise<InternedTable<T>> {
  const columns = new Map<string, InternedColumn>()
  let header: readonly string[] = []
  const form = await readStrictCsv(path, (names) => {
    header = names
    for (const spec of specsOf(table, names)) {
      const known = spec.references === undefined || spec.references === table ? undefined : idsOf(spec.references)
      columns.set(spec.name, new InternedColumn(spec, keyOf(table).includes(spec.name), known))
    }
    return [...columns.values()]
  })
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

/**
 * The rows in the order of their key.
 * @throws Refusal when two have the same
 */
function rowsInKeyOrder(table: TableName, size: number, columns: ReadonlyMap<string, InternedColumn>): Int32Array {
  const [first, ...others] = keyOf(table).map((name) => columns.get(name))
  if (!first) throw new Refusal('no key')
  const order = sortValues(first.values)
  if (others.length === 0) return order
  return sortInGroups(
    groupRows(first, ranksOf(order), size),
    placesOf(
      others.filter((column) => column !== undefined),
      size,
    ),
  )
}

/** A number for each row, in the order of its values in all of the columns; an empty cell comes before the others. */
function placesOf(columns: readonly InternedColumn[], size: number): Float64Array {
  const places = new Float64Array(size)
  let combinations = 1
  for (const column of columns) {
    const ranks = ranksOf(sortValues(column.values))
    const kinds = ranks.length + 1
    combinations *= kinds
    if (combinations > Number.MAX_SAFE_INTEGER) throw new Refusal('more keys than there are numbers')
    for (let row = 0; row < size; row += 1) {
      const code = column.code(row)
      places[row] = (places[row] as number) * kinds + (code < 0 ? 0 : (ranks[code] as number) + 1)
    }
  }
  return places
}

/** Rows by the rank of their value in a column (a counting sort), and where each group of equal ones begins. */
function groupRows(column: InternedColumn, ranks: Int32Array, size: number): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(ranks.length + 1)
  for (let row = 0; row < size; row += 1) {
    const after = (ranks[column.code(row)] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let rank = 0; rank < ranks.length; rank += 1) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number)
  const next = starts.slice()
  const rows = new Int32Array(size)
  for (let row = 0; row < size; row += 1) {
    const rank = ranks[column.code(row)] as number
    const place = next[rank] as number
    next[rank] = place + 1
    rows[place] = row
  }
  return { rows, starts }
}

const FEW = 16

function sortInGroups({ rows, starts }: { rows: Int32Array; starts: Int32Array }, places: Float64Array): Int32Array {
  const compare = (a: number, b: number) => (places[a] as number) - (places[b] as number)
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const from = starts[group] as number
    const to = starts[group + 1] as number
    if (to - from > FEW) rows.subarray(from, to).sort(compare)
    else insertInOrder(rows, from, to, places)
    for (let at = from + 1; at < to; at += 1) {
      if (places[rows[at - 1] as number] === places[rows[at] as number]) throw new Refusal('a key twice')
    }
  }
  return rows
}

function insertInOrder(rows: Int32Array, from: number, to: number, places: Float64Array): void {
  for (let at = from + 1; at < to; at += 1) {
    const row = rows[at] as number
    const place = places[row] as number
    let hole = at
    for (; hole > from && (places[rows[hole - 1] as number] as number) > place; hole -= 1) rows[hole] = rows[hole - 1] as number
    rows[hole] = row
  }
}

/** The ids of a table, each with the number of its row. */
export const idsIn = (table: InternedTable | undefined): Values | undefined => table?.columns.get('id')?.values
