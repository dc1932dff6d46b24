import { keyOf, type TableName } from '@/lib/corpus/tables'
import type { InternedColumn } from './interned-column'
import { Refusal } from './refusal'
import { ranksOf, sortValues } from './sort-values'

/**
 * The rows in the order of their key.
 * @throws Refusal when two have the same
 */
export function rowsInKeyOrder(table: TableName, size: number, columns: ReadonlyMap<string, InternedColumn>): Int32Array {
  const [first, ...others] = keyOf(table).map((name) => columns.get(name))
  if (!first) throw new Refusal('no key')
  const order = sortValues(first.values)
  if (others.length === 0) return order
  const further = others.filter((column) => column !== undefined)
  return sortInGroups(groupRows(first, ranksOf(order), size), placesOf(further, size))
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
