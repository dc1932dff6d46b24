import { type CellValue, parseCell } from '@/lib/corpus/cell'
import { isMisread } from '@/lib/corpus/check-encoding'
import type { ColumnSpec, ColumnType } from '@/lib/corpus/tables'
import type { CellSink } from './read-strict-csv'
import { Refusal } from './refusal'
import { sharedInts } from './shared-memory'
import { isBeyondDoubt } from './sound-values'
import type { Cells } from './split-cells'
import type { TextBytes } from './text-bytes'
import { type SharedValues, Values } from './values'

const INITIAL_ROWS = 1 << 10
/** After so many rows it shows whether a column repeats itself. */
const SAMPLE = 4096
/** How many times what a file is expected to hold there is room for. */
const MARGIN = 1.02

/** Types whose value is not the text of the cell. */
export const CONVERTED = new Set<ColumnType>(['integer', 'decimal', 'ids', 'texts', 'decimals', 'voices'])

/** More texts than this are made from their bytes each time they are asked for. */
const KEPT_TEXTS = 1 << 16

/** Finds the ids of a table. */
export type FindIds = (table: string) => Values | undefined

/** A column as the number of a value per row. */
export class InternedColumn implements CellSink {
  readonly values: Values
  rows = 0
  private codes = sharedInts(INITIAL_ROWS)
  private readonly known: Values | undefined
  /** Ids, and texts of which nearly every row has its own: to look for the same one before is labour lost. */
  private isOwn: boolean
  private isSampled = false
  private readonly isConverted: boolean
  private readonly converted: CellValue[] = []
  private readonly texts: string[] = []

  /** @param known the ids that this column's must be among, where their table has been read */
  constructor(
    readonly spec: ColumnSpec,
    private readonly isPartOfKey: boolean,
    known?: Values,
  ) {
    this.known = spec.type === 'id' ? known : undefined
    this.values = this.known ?? new Values()
    this.isOwn = spec.name === 'id'
    this.isConverted = CONVERTED.has(spec.type)
  }

  take(cells: Cells, column: number, share: number): void {
    const { starts, ends, columns, records } = cells
    this.makeRoom(records, share)
    const { codes } = this
    let row = this.rows
    let before = row === 0 ? -1 : (codes[row - 1] as number)
    for (let cell = column; cell < records * columns; cell += columns) {
      const start = starts[cell] as number
      const end = ends[cell] as number
      before = start === end ? this.codeOfNothing() : this.codeOf(cells, start, end, before)
      codes[row] = before
      row += 1
    }
    this.rows = row
    if (row >= SAMPLE && !this.isSampled) this.learn(share)
  }

  private codeOfNothing(): number {
    if (this.spec.required) throw new Refusal(`no ${this.spec.name}`)
    return -1
  }

  private codeOf(source: TextBytes, start: number, end: number, before: number): number {
    if (this.isOwn) return this.values.keep(source, start, end)
    if (before >= 0 && this.values.holds(before, source, start, end)) return before
    const code = this.known ? findNear(this.known, before + 1, source, start, end) : this.values.add(source, start, end)
    if (code < 0) throw new Refusal(`${this.spec.name} refers to nothing`)
    return code
  }

  private learn(share: number): void {
    this.isSampled = true
    if (this.known || this.values.size < this.rows * 0.8) return
    this.isOwn ||= this.spec.type === 'text' && !this.isPartOfKey
    this.values.expect(MARGIN / share)
  }

  private makeRoom(records: number, share: number): void {
    const needed = this.rows + records
    if (needed <= this.codes.length) return
    const larger = sharedInts(Math.max(this.codes.length * 2, Math.ceil((needed / share) * MARGIN)))
    larger.set(this.codes.subarray(0, this.rows))
    this.codes = larger
  }

  /** The number of the row's value, -1 for an empty cell. */
  code(row: number): number {
    return this.codes[row] as number
  }

  /** What another thread needs to read the rows that there are by now; it must change nothing. */
  share(): SharedColumn {
    return { ...this.values.share(), codes: this.codes }
  }

  /** Puts every distinct value to the test that each cell has to pass. */
  check(idsOf: FindIds): void {
    if (this.known) return
    const ids = this.spec.references === undefined ? undefined : idsOf(this.spec.references)
    for (let code = 0; code < this.values.size; code += 1) {
      if (isBeyondDoubt(this.spec, this.values, code, ids)) continue
      const text = this.values.text(code)
      const parsed = text.trim() === '' ? undefined : parseCell(this.spec, text)
      if (!parsed || 'message' in parsed) throw new Refusal(`${this.spec.name} is ${text.slice(0, 80)}`)
      if (this.spec.type === 'date' && text.startsWith('0000')) throw new Refusal('a day before the calendar')
      if (isMisread(this.spec, parsed.value)) throw new Refusal(`${this.spec.name} is misread`)
      if (this.spec.references !== undefined) this.checkReferences(parsed.value, ids)
      if (this.isConverted) this.converted[code] = parsed.value
    }
  }

  private checkReferences(value: CellValue, ids: Values | undefined): void {
    for (const id of Array.isArray(value) ? value.flat() : [String(value)]) {
      if (!ids || ids.findText(id) < 0) throw new Refusal(`${this.spec.name} refers to nothing`)
    }
  }

  /** A value as the careful reader gives it. Equal cells of a list are the same array. */
  value(code: number): CellValue {
    if (this.isConverted) return this.converted[code] ?? this.convert(code)
    if (this.values.size > KEPT_TEXTS) return this.values.text(code)
    const kept = this.texts[code]
    if (kept !== undefined) return kept
    const text = this.values.text(code)
    this.texts[code] = text
    return text
  }

  private convert(code: number): CellValue {
    const { value } = parseCell(this.spec, this.values.text(code)) as { value: CellValue }
    this.converted[code] = value
    return value
  }
}

/** A column with the number of each row's value, -1 for an empty cell. */
export interface SharedColumn extends SharedValues {
  readonly codes: Int32Array
}

const FEW_STEPS = 100

/** The number of a known value, which is mostly the next one or one soon after it: tables follow each other's order. Else all have to be indexed. */
function findNear(known: Values, next: number, source: TextBytes, start: number, end: number): number {
  const last = Math.min(known.size, next + (known.isIndexed ? 1 : FEW_STEPS))
  for (let number = next; number < last; number += 1) if (known.holds(number, source, start, end)) return number
  return known.find(source, start, end)
}
