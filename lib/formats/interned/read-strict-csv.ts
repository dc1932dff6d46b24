import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { Refusal } from './refusal'
import { CellSplitter, type Cells, RECORD_BYTES_LIMIT } from './split-cells'
import { SLACK } from './text-bytes'

const LF = 0x0a
const CHUNK_BYTES = 1 << 20
/** Several times as many as the careful reader takes, which holds whole rows in memory. */
const RECORD_LIMIT = 60_000_000

/** Takes the cells of one column after the other. */
export interface CellSink {
  /** @param share how much of the file has been read with these cells, roughly: above 0 and at most 1 */
  take(cells: Cells, column: number, share: number): void
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
 * @param onRecords called each time that the sinks have taken more, with the records so far
 * @throws Refusal
 */
export async function readStrictCsv(
  path: string,
  begin: (header: string[]) => CellSink[],
  onRecords?: (records: number) => void,
): Promise<CsvForm> {
  const file = await open(path)
  try {
    const stats = await file.stat()
    const reader = new RecordReader(begin, stats.size)
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES + RECORD_BYTES_LIMIT + SLACK)
    let rest = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, rest, CHUNK_BYTES)
      const filled = rest + bytesRead
      const done = reader.readChunk(buffer, filled, bytesRead === 0)
      onRecords?.(reader.records)
      if (bytesRead === 0) return { ...reader.form(), identity: identityOf(stats) }
      rest = filled - done
      if (rest > RECORD_BYTES_LIMIT) throw new Refusal('a long record')
      buffer.copyWithin(0, done, filled)
    }
  } finally {
    await file.close()
  }
}

class RecordReader {
  private sinks: CellSink[] = []
  private splitter: CellSplitter | undefined
  records = 0
  private bytesDone = 0

  constructor(
    private readonly begin: (header: string[]) => CellSink[],
    private readonly size: number,
  ) {}

  form(): Omit<CsvForm, 'identity'> {
    if (!this.splitter) throw new Refusal('no header')
    const { lineFeeds, carriageReturns, hasMultilineCells } = this.splitter
    if (lineFeeds > 0 && carriageReturns > 0) throw new Refusal('two kinds of line ends')
    return { records: this.records, newLine: carriageReturns > 0 ? '\r\n' : '\n', hasMultilineCells }
  }

  /** Reads the whole records among the first `filled` bytes; at the end of the file the last one too, which may lack its line end. Returns where it stopped. */
  readChunk(chunk: Buffer, filled: number, isLast: boolean): number {
    const first = this.splitter ? 0 : this.readHeader(chunk, filled, isLast)
    const at = this.splitter ? this.readRecords(this.splitter, chunk, first, filled, isLast) : first
    if (!isUtf8(chunk.subarray(0, at))) throw new Refusal('bytes that are no UTF-8')
    this.bytesDone += at
    return at
  }

  private readRecords(splitter: CellSplitter, chunk: Buffer, first: number, filled: number, isLast: boolean): number {
    for (let at = first; ; ) {
      const next = splitter.split(chunk, at, filled, isLast)
      if (next === at) return at
      at = next
      this.records += splitter.records
      if (this.records > RECORD_LIMIT) throw new Refusal('many records')
      // As if the rest were like this, but of no more records than there may be.
      const share = Math.max((this.bytesDone + at) / this.size, this.records / RECORD_LIMIT)
      for (let column = 0; column < this.sinks.length; column += 1) (this.sinks[column] as CellSink).take(splitter, column, share)
    }
  }

  /** Returns where the header ends, 0 when the chunk ends before it does. */
  private readHeader(chunk: Buffer, filled: number, isLast: boolean): number {
    const start = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf && filled >= 3 ? 3 : 0
    const found = chunk.subarray(0, filled).indexOf(LF, start)
    if ((found < 0 && !isLast) || start === filled) return 0
    const line = chunk.toString('latin1', start, found < 0 ? filled : found)
    const names = line
      .replace(/\r$/, '')
      .split(',')
      .map((name) => name.replace(/^"(.*)"$/, '$1'))
    this.sinks = this.begin(names)
    this.splitter = new CellSplitter(names.length)
    if (line.endsWith('\r')) this.splitter.carriageReturns += 1
    else this.splitter.lineFeeds += 1
    return found < 0 ? filled : found + 1
  }
}
