/**
 * Answers as they stand in a page beside what is drawn of them, for the browser's cache. Rows repeat the names of their columns, most of their cells and the beginnings
 * of their addresses; packed, they take a fifth. The API's own answers are never packed.
 */

/** A value of which `packed` made something smaller; `unpacked` gives it back. */
export interface Packed<T> {
  readonly packed: unknown
  /** Never there: keeps the type. */
  readonly of?: T
}

type Column =
  /** Every row has it. */
  | { all: unknown }
  /** Distinct values, and for each row the place of its own. */
  | { each: unknown[]; at: number[] }
  /** Texts that begin and end alike. */
  | { start: string; middle: string[]; end: string }
  | { own: unknown[] }

interface PackedRows {
  /** Marks packed rows among plain objects. */
  $rows: number
  columns: Record<string, Column>
}

type Row = Readonly<Record<string, unknown>>

/** With fewer rows there is little to gain. */
const FEW = 4

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

function alikeIn(rows: readonly unknown[]): string[] | null {
  if (rows.length < FEW || !rows.every(isRow)) return null
  const names = Object.keys(rows[0] as Row)
  const isAlike = (row: Row) => {
    const own = Object.keys(row)
    return own.length === names.length && own.every((name, at) => name === names[at])
  }
  return (rows as Row[]).every(isAlike) ? names : null
}

/** How many characters all texts begin with, at most `most`. */
function shared(texts: readonly string[], most: number, characterOf: (text: string, at: number) => string | undefined): number {
  const [first = ''] = texts
  let length = Math.min(most, first.length)
  for (const text of texts) {
    let at = 0
    while (at < length && at < text.length && characterOf(text, at) === characterOf(first, at)) at += 1
    length = at
  }
  return length
}

/** Half a character cannot be sent. */
const halves = (unit: string | undefined, half: RegExp) => (unit !== undefined && half.test(unit) ? 1 : 0)

function textColumn(texts: readonly string[]): Column | null {
  const [first = ''] = texts
  const shortest = texts.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY)
  const alike = shared(texts, shortest, (text, at) => text[at])
  const start = alike - halves(first[alike - 1], /[\uD800-\uDBFF]/)
  const alikeAtEnd = shared(texts, shortest - start, (text, at) => text[text.length - 1 - at])
  const end = alikeAtEnd - halves(first[first.length - alikeAtEnd], /[\uDC00-\uDFFF]/)
  if (start + end < FEW) return null
  return {
    start: first.slice(0, start),
    middle: texts.map((text) => text.slice(start, text.length - end)),
    end: first.slice(first.length - end),
  }
}

function column(values: readonly unknown[]): Column {
  const plain = new Map<unknown, number>()
  const made = new Map<string, number>()
  const each: unknown[] = []
  const at = values.map((value) => {
    const isMade = typeof value === 'object' && value !== null
    const [places, key]: [Map<unknown, number>, unknown] = isMade ? [made, JSON.stringify(value)] : [plain, value]
    const place = places.get(key) ?? each.push(value) - 1
    places.set(key, place)
    return place
  })
  if (each.length === 1) return { all: packedValue(each[0]) }
  if (each.length * 2 <= values.length) return { each: each.map(packedValue), at }
  const texts = values.every((value) => typeof value === 'string') ? textColumn(values as string[]) : null
  return texts ?? { own: values.map(packedValue) }
}

/** The long lists of a corpus are the same for every page of it. */
const known = new WeakMap<readonly Row[], PackedRows>()

function packedRows(rows: readonly Row[], names: readonly string[]): PackedRows {
  const before = known.get(rows)
  if (before) return before
  const result = { $rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, column(rows.map((row) => row[name]))])) }
  known.set(rows, result)
  return result
}

function packedValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const names = alikeIn(value)
    return names ? packedRows(value, names) : value.map(packedValue)
  }
  return isRow(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packedValue(one)])) : value
}

function cellsOf(packedColumn: Column, rows: number): unknown[] {
  if ('all' in packedColumn) return Array(rows).fill(unpackedValue(packedColumn.all))
  if ('at' in packedColumn) {
    const each = packedColumn.each.map(unpackedValue)
    return packedColumn.at.map((place) => each[place])
  }
  if ('middle' in packedColumn) return packedColumn.middle.map((text) => packedColumn.start + text + packedColumn.end)
  return packedColumn.own.map(unpackedValue)
}

function rowsOf({ $rows, columns }: PackedRows): Row[] {
  const cells = Object.entries(columns).map(([name, packedColumn]) => [name, cellsOf(packedColumn, $rows)] as const)
  return Array.from({ length: $rows }, (_, row) => Object.fromEntries(cells.map(([name, values]) => [name, values[row]])))
}

function unpackedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackedValue)
  if (!isRow(value)) return value
  if ('$rows' in value) return rowsOf(value as unknown as PackedRows)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unpackedValue(one)]))
}

/** @param value made of what JSON can say, without a property named `$rows` */
export const packed = <T>(value: T): Packed<T> => ({ packed: packedValue(value) })

/** The value as it was; equal parts of it may be one object. */
export const unpacked = <T>(value: Packed<T>): T => unpackedValue(value.packed) as T
