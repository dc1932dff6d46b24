import { Refusal } from './refusal'
import { type TextBytes, viewOf } from './text-bytes'

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
/** Cells that are handed over at once, with their bytes few enough for a processor's cache. */
const CELLS_AT_ONCE = 1 << 14
/** Half of what the careful reader takes. */
export const RECORD_BYTES_LIMIT = 1_000_000

/** Where a cell without quotation marks around it ends, or is refused. */
const ENDS_PLAIN = new Uint8Array(256)
for (const byte of [QUOTE, COMMA, LF, CR]) ENDS_PLAIN[byte] = 1

/** Cells of whole records: that of record `r` and column `c` is `bytes[starts[i], ends[i])` with `i = r * columns + c`. */
export interface Cells extends TextBytes {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly columns: number
  readonly records: number
}

/**
 * Splits records of a CSV file into their cells, without quotation marks. Doubled ones become one in place, the byte left over a space behind the cell.
 * @throws Refusal for whatever another reader may take in another way
 */
export class CellSplitter implements Cells {
  readonly starts: Int32Array
  readonly ends: Int32Array
  bytes: Uint8Array = new Uint8Array()
  view = viewOf(this.bytes)
  records = 0
  lineFeeds = 0
  carriageReturns = 0
  hasMultilineCells = false
  private doubled: number[] = []

  constructor(readonly columns: number) {
    const capacity = Math.max(CELLS_AT_ONCE, columns)
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
  }

  /**
   * Splits some of the records in `bytes[from, to)`; none that `to` cuts off, unless it is the end of the file.
   * @returns where it stopped
   */
  split(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    if (bytes !== this.bytes) this.view = viewOf(bytes)
    this.bytes = bytes
    this.records = 0
    bytes[to] = LF
    const most = Math.floor(this.starts.length / this.columns)
    let at = from
    while (at < to && this.records < most) {
      const next = this.splitRecord(at, to, isLast)
      if (next < 0) break
      if (next - at > RECORD_BYTES_LIMIT) throw new Refusal('a long record')
      at = next
      this.records += 1
    }
    return at
  }

  /** Returns where the next record begins, or -1 when the bytes end before this one does. */
  private splitRecord(from: number, to: number, isLast: boolean): number {
    const { bytes, starts, ends, columns } = this
    const first = this.records * columns
    const last = first + columns - 1
    let start = from
    let end = from
    for (let cell = first; ; cell += 1) {
      if (bytes[start] === QUOTE && start < to) {
        end = this.endOfQuoted(start, to, cell)
        starts[cell] = start + 1
        ends[cell] = end - 1
      } else {
        end = start
        while (ENDS_PLAIN[bytes[end] as number] === 0) end += 1
        if (bytes[end] === QUOTE) throw new Refusal('a quotation mark inside a cell')
        starts[cell] = start
        ends[cell] = end
      }
      if (end >= to && !isLast) return this.leave()
      if (bytes[end] !== COMMA || end >= to) {
        if (cell < last) throw new Refusal('fewer cells than the header has')
        break
      }
      if (cell === last) throw new Refusal('more cells than the header has')
      start = end + 1
    }
    const next = this.endOfLine(end, to)
    if (next < 0) {
      if (isLast) throw new Refusal('a lone carriage return')
      return this.leave()
    }
    while (this.doubled.length > 0) this.unquote(this.doubled.pop() as number)
    return next
  }

  /** Leaves a record for when there is more of it. */
  private leave(): number {
    this.doubled = []
    return -1
  }

  /** Where a quoted cell ends, its closing mark included; beyond `to` when it does not close. */
  private endOfQuoted(start: number, to: number, cell: number): number {
    const { bytes } = this
    let isDoubled = false
    for (let at = start + 1; at < to; at += 1) {
      const byte = bytes[at] as number
      if (byte === LF || byte === CR) this.hasMultilineCells = true
      if (byte !== QUOTE) continue
      if (bytes[at + 1] !== QUOTE || at + 1 >= to) {
        if (isDoubled) this.doubled.push(cell)
        return at + 1
      }
      isDoubled = true
      at += 1
    }
    return to + 1
  }

  /** What follows the line end at `at`, -1 when the bytes end before it does. */
  private endOfLine(at: number, to: number): number {
    const { bytes } = this
    if (at === to) return at
    if (at > to) throw new Refusal('a quotation mark that is never closed')
    if (bytes[at] === LF) {
      this.lineFeeds += 1
      return at + 1
    }
    if (bytes[at] !== CR) throw new Refusal('something after a quoted cell')
    if (at + 1 >= to) return -1
    if (bytes[at + 1] !== LF) throw new Refusal('a lone carriage return')
    this.carriageReturns += 1
    return at + 2
  }

  private unquote(cell: number): void {
    const { bytes, ends } = this
    const end = ends[cell] as number
    let to = this.starts[cell] as number
    for (let from = to; from < end; from += 1, to += 1) {
      bytes[to] = bytes[from] as number
      if (bytes[from] === QUOTE) from += 1
    }
    ends[cell] = to
    bytes.fill(SPACE, to, end)
  }
}
