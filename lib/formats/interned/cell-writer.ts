import type { ColumnType } from '@/lib/corpus/tables'
import { CONVERTED, type InternedColumn } from './interned-column'
import type { LineBuffer } from './line-buffer'

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
  return new TextCellWriter(column, Buffer.from(`${name}"`), Buffer.from(`"${after}`), PLAIN.has(column.spec.type))
}

/** Texts are copied from the bytes they were read as. */
class TextCellWriter implements CellWriter {
  constructor(
    private readonly column: InternedColumn,
    private readonly start: Uint8Array,
    private readonly end: Uint8Array,
    private readonly isPlain: boolean,
  ) {}

  write(row: number, lines: LineBuffer): void {
    const code = this.column.code(row)
    if (code < 0) return
    const { values } = this.column
    lines.put(this.start, 0, this.start.length)
    if (this.isPlain) lines.put(values.bytes, values.startOf(code), values.endOf(code))
    else lines.putEscaped(values.bytes, values.startOf(code), values.endOf(code))
    lines.put(this.end, 0, this.end.length)
  }
}

/** The JSON of numbers, lists and whatever repeats itself is made once for each distinct value. */
class MadeCellWriter implements CellWriter {
  private readonly bytes: Uint8Array
  private readonly ends: Float64Array

  constructor(
    private readonly column: InternedColumn,
    before: string,
    after: string,
  ) {
    const pieces = Array.from({ length: column.values.size }, (_, code) =>
      Buffer.from(`${before}${JSON.stringify(column.value(code))}${after}`),
    )
    this.bytes = Buffer.concat(pieces)
    this.ends = new Float64Array(pieces.length)
    let end = 0
    pieces.forEach((piece, code) => {
      end += piece.length
      this.ends[code] = end
    })
  }

  write(row: number, lines: LineBuffer): void {
    const code = this.column.code(row)
    if (code >= 0) lines.put(this.bytes, code === 0 ? 0 : (this.ends[code - 1] as number), this.ends[code] as number)
  }
}
