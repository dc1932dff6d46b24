import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { Refusal } from './refusal'

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d
const CHUNK_BYTES = 4 << 20
/** Half of what the careful reader takes. */
const RECORD_BYTES_LIMIT = 1_000_000
/** Several times as many as the careful reader takes, which holds whole rows in memory. */
const RECORD_LIMIT = 60_000_000
/** More than any table has columns. */
const CELL_LIMIT = 200
/** How a cell is written: without quotation marks, with them around it, or with doubled ones inside too. */
const PLAIN = 0
const QUOTED = 1
const DOUBLED = 2

/** Takes the cells of one column after the other, without their quotation marks. */
export interface CellSink {
  take(source: Uint8Array, start: number, end: number): void
}

/** How a file is written, as far as another reader of it needs to know. */
export interface CsvForm {
  records: number
  newLine: '\n' | '\r\n'
  /** A cell holds a line end. */
  hasMultilineCells: boolean
  /** Differs when the file has been written to. */
  identity: string
}

export const identityOf = ({ dev, ino, size, mtimeMs }: { dev: number; ino: number; size: number; mtimeMs: number }) =>
  [dev, ino, size, mtimeMs].join(' ')

/**
 * Reads a CSV file that is beyond doubt: valid UTF-8, commas, one kind of line end, quotation marks only around whole cells,
 * no blank lines, as many cells in each record as in the first. Whatever the careful reader would report, or read in another way, is refused.
 * @param begin makes the columns' sinks from the header
 * @throws Refusal
 */
export async function readStrictCsv(path: string, begin: (header: string[]) => CellSink[]): Promise<CsvForm> {
  const reader = new RecordReader(begin)
  const file = await open(path)
  try {
    const identity = identityOf(await file.stat())
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES + RECORD_BYTES_LIMIT)
    let rest = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, rest, CHUNK_BYTES)
      const filled = buffer.subarray(0, rest + bytesRead)
      const done = reader.readChunk(filled, bytesRead === 0)
      if (bytesRead === 0) return { ...reader.form(), identity }
      rest = filled.length - done
      if (rest > RECORD_BYTES_LIMIT) throw new Refusal('a long record')
      buffer.copyWithin(0, done, filled.length)
    }
  } finally {
    await file.close()
  }
}

class RecordReader {
  private sinks: CellSink[] | undefined
  private header: string[] = []
  private records = 0
  private lineFeeds = 0
  private carriageReturns = 0
  private hasMultilineCells = false
  private isStart = true
  private readonly starts = new Int32Array(CELL_LIMIT)
  private readonly ends = new Int32Array(CELL_LIMIT)
  private readonly marks = new Uint8Array(CELL_LIMIT)
  private readonly unquoted = new Uint8Array(RECORD_BYTES_LIMIT)

  constructor(private readonly begin: (header: string[]) => CellSink[]) {}

  form(): Omit<CsvForm, 'identity'> {
    if (!this.sinks) throw new Refusal('no header')
    if (this.lineFeeds > 0 && this.carriageReturns > 0) throw new Refusal('two kinds of line ends')
    return { records: this.records - 1, newLine: this.carriageReturns > 0 ? '\r\n' : '\n', hasMultilineCells: this.hasMultilineCells }
  }

  /** Reads the whole records of a chunk; at the end of the file the last one too, which may lack its line end. Returns where it stopped. */
  readChunk(chunk: Buffer, isLast: boolean): number {
    let at = 0
    if (this.isStart && chunk.length > 0) {
      this.isStart = false
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) at = 3
    }
    const first = at
    while (at < chunk.length) {
      const next = this.records === 0 ? this.readHeader(chunk, at, isLast) : this.readRecord(chunk, at, isLast, this.sinks as CellSink[])
      if (next < 0) break
      if (next - at > RECORD_BYTES_LIMIT) throw new Refusal('a long record')
      at = next
      this.records += 1
      if (this.records > RECORD_LIMIT) throw new Refusal('many records')
    }
    if (!isUtf8(chunk.subarray(first, at))) throw new Refusal('bytes that are no UTF-8')
    return at
  }

  private readHeader(chunk: Buffer, at: number, isLast: boolean): number {
    const end = chunk.indexOf(LF, at)
    if (end < 0 && !isLast) return -1
    const line = chunk.toString('latin1', at, end < 0 ? chunk.length : end)
    this.header = line
      .replace(/\r$/, '')
      .split(',')
      .map((name) => name.replace(/^"(.*)"$/, '$1'))
    this.sinks = this.begin(this.header)
    if (line.endsWith('\r')) this.carriageReturns += 1
    else this.lineFeeds += 1
    return end < 0 ? chunk.length : end + 1
  }

  /** Hands over the cells of the record that begins at `at`. Returns where the next one begins, or -1 when the chunk ends before this one does. */
  private readRecord(chunk: Buffer, at: number, isLast: boolean, sinks: CellSink[]): number {
    const { starts, ends, marks } = this
    let start = at
    let column = 0
    for (;;) {
      const end = chunk[start] === QUOTE ? this.endOfQuoted(chunk, start, column) : this.endOfPlain(chunk, start, column)
      if (end >= chunk.length && !isLast) return -1
      starts[column] = start
      ends[column] = end
      column += 1
      if (chunk[end] !== COMMA || end >= chunk.length) break
      if (column === sinks.length) throw new Refusal('more cells than the header has')
      start = end + 1
    }
    const end = ends[column - 1] as number
    const next = this.endOfLine(chunk, end)
    if (next < 0) {
      if (isLast) throw new Refusal('a lone carriage return')
      return -1
    }
    if (column < sinks.length) throw new Refusal('fewer cells than the header has')
    for (let index = 0; index < column; index += 1) {
      if (marks[index] === PLAIN) (sinks[index] as CellSink).take(chunk, starts[index] as number, ends[index] as number)
      else this.takeQuoted(chunk, starts[index] as number, ends[index] as number, marks[index] === DOUBLED, sinks[index] as CellSink)
    }
    return next
  }

  private endOfPlain(chunk: Buffer, start: number, column: number): number {
    this.marks[column] = PLAIN
    let at = start
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at] as number
      if (byte === COMMA || byte === LF || byte === CR) break
      if (byte === QUOTE) throw new Refusal('a quotation mark inside a cell')
    }
    return at
  }

  /** Where a quoted cell ends, its closing mark included; the end of the chunk when it does not close. */
  private endOfQuoted(chunk: Buffer, start: number, column: number): number {
    this.marks[column] = QUOTED
    for (let at = start + 1; at < chunk.length; at += 1) {
      const byte = chunk[at] as number
      if (byte === LF || byte === CR) this.hasMultilineCells = true
      if (byte !== QUOTE) continue
      if (chunk[at + 1] !== QUOTE || at + 1 >= chunk.length) return at + 1
      this.marks[column] = DOUBLED
      at += 1
    }
    return chunk.length + 1
  }

  /** What follows the line end at `at`, -1 when the chunk ends before it does. */
  private endOfLine(chunk: Buffer, at: number): number {
    if (at === chunk.length) return at
    if (at > chunk.length) throw new Refusal('a quotation mark that is never closed')
    if (chunk[at] === LF) {
      this.lineFeeds += 1
      return at + 1
    }
    if (chunk[at] !== CR) throw new Refusal('something after a quoted cell')
    if (at + 1 >= chunk.length) return -1
    if (chunk[at + 1] !== LF) throw new Refusal('a lone carriage return')
    this.carriageReturns += 1
    return at + 2
  }

  private takeQuoted(chunk: Buffer, start: number, end: number, isDoubled: boolean, sink: CellSink): void {
    if (!isDoubled) {
      sink.take(chunk, start + 1, end - 1)
      return
    }
    const { unquoted } = this
    if (end - start > unquoted.length) throw new Refusal('a long record')
    let length = 0
    for (let at = start + 1; at < end - 1; at += 1) {
      const byte = chunk[at] as number
      unquoted[length] = byte
      length += 1
      if (byte === QUOTE) at += 1
    }
    sink.take(unquoted, 0, length)
  }
}
