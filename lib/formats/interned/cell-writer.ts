import type { ColumnType } from '@/lib/corpus/tables'
import { CONVERTED, type InternedColumn } from './interned-column'
import { ESCAPED, type LineBuffer } from './line-buffer'
import { type Text, textBytes } from './text-bytes'
import type { Values } from './values'

/** Types whose texts hold nothing that JSON escapes. */
const PLAIN = new Set<ColumnType>(['id', 'date', 'choice', 'country', 'language', 'sha256', 'color'])

const MANY_VALUES = 1 << 16

export interface CellWriter {
  /** Puts `"name":value` of the row's cell; nothing of an empty one. */
  write(row: number, lines: LineBuffer): void
}

/** @param before,after what stands around the cell if it is not empty */
export function cellWriter(column: InternedColumn, before: string, after: string): CellWriter {
  const name = `${before}${JSON.stringify(column.spec.name)}:`
  if (CONVERTED.has(column.spec.type) || column.values.size < MANY_VALUES) return new MadeCellWriter(column, name, after)
  return new TextCellWriter(column, textBytes(`${name}"`), textBytes(`"${after}`))
}

/** Texts are copied from the bytes they were read as. */
class TextCellWriter implements CellWriter {
  private readonly areEscaped: Uint8Array | undefined

  constructor(
    private readonly column: InternedColumn,
    private readonly start: Text,
    private readonly end: Text,
  ) {
    this.areEscaped = PLAIN.has(column.spec.type) ? undefined : findEscaped(column.values)
  }

  write(row: number, lines: LineBuffer): void {
    const code = this.column.code(row)
    if (code < 0) return
    const { values } = this.column
    lines.put(this.start, 0, this.start.length)
    if (this.areEscaped?.[code] === 1) lines.putEscaped(values, values.startOf(code), values.endOf(code))
    else lines.put(values, values.startOf(code), values.endOf(code))
    lines.put(this.end, 0, this.end.length)
  }
}

/** 1 for each value with a byte that JSON escapes. */
function findEscaped(values: Values): Uint8Array {
  const areEscaped = new Uint8Array(values.size)
  for (const byte of ESCAPED) {
    let number = 0
    for (let at = values.placeOf(byte, 0); at >= 0; at = values.placeOf(byte, values.endOf(number))) {
      while (values.endOf(number) <= at) number += 1
      areEscaped[number] = 1
    }
  }
  return areEscaped
}

/** The JSON of numbers, lists and whatever repeats itself is made once for each distinct value. */
class MadeCellWriter implements CellWriter {
  private readonly made: Text
  private readonly ends: Float64Array

  constructor(
    private readonly column: InternedColumn,
    before: string,
    after: string,
  ) {
    const pieces = Array.from({ length: column.values.size }, (_, code) => `${before}${jsonOf(column, code)}${after}`)
    this.made = textBytes(pieces.join(''))
    this.ends = new Float64Array(pieces.length)
    let end = 0
    pieces.forEach((piece, code) => {
      end += Buffer.byteLength(piece)
      this.ends[code] = end
    })
  }

  write(row: number, lines: LineBuffer): void {
    const code = this.column.code(row)
    if (code >= 0) lines.put(this.made, code === 0 ? 0 : (this.ends[code - 1] as number), this.ends[code] as number)
  }
}

/** The JSON of a value as `revisionLines` writes it. */
function jsonOf(column: InternedColumn, code: number): string {
  if (column.spec.type !== 'voices') return JSON.stringify(column.value(code))
  // A chain is nothing but ids, which hold nothing that JSON escapes.
  return `[["${column.values.text(code).replaceAll('+', '","').replaceAll('|', '"],["')}"]]`
}
