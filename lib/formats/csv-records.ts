import { isUtf8 } from 'node:buffer'
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'

/** A record with the number that a spreadsheet gives its row: the header is 1. */
export interface CsvRecord {
  row: number
  cells: string[]
}

/** What is wrong with a file as CSV, before its cells mean anything. `column` is an index. */
export interface CsvFault {
  row: number
  column: number
  message: string
  expected: string
}

/** Takes what is read, in the order of the file. */
export interface CsvSink {
  record(record: CsvRecord): void
  fault(fault: CsvFault): void
}

const RECORD_LENGTH_LIMIT = 2_000_000
const ROW_LIMIT = 10_000_000
const UTF8_ADVICE = 'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"'

/**
 * Hands over the records of a CSV file, the header first, blank rows left out, and everything that is wrong with the file as CSV.
 * Never throws of itself: what can be read is read, whatever its delimiter and encoding, so that the problems of its cells are found in the same run.
 * @returns whether the file was read to its end.
 */
export function readCsvRecords(bytes: Buffer, sink: CsvSink): boolean {
  let isComplete = true
  const fault = (found: CsvFault) => {
    if (CUTTING.has(found.message)) isComplete = false
    sink.fault(found)
  }
  const text = decode(bytes, fault)
  const isSound = isUtf8(text)
  const record = (found: CsvRecord) => {
    if (!isSound) markForeignBytes(found, fault)
    if (found.row === 1 || found.cells.some((cell) => cell.trim() !== '')) sink.record(found)
  }
  parseRecords(text, delimiterOf(text, fault), { record, fault })
  return isComplete
}

/** UTF-16, as spreadsheets save "Unicode text", becomes UTF-8; anything else stays as it is. */
function decode(bytes: Buffer, fault: CsvSink['fault']): Buffer {
  const encoding = utf16Of(bytes)
  if (!encoding) return bytes
  fault({ row: 1, column: 0, message: 'the file is UTF-16', expected: UTF8_ADVICE })
  return Buffer.from(new TextDecoder(encoding).decode(bytes))
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 8) return undefined
  const head = bytes.subarray(0, 8)
  if (head.every((byte, index) => (byte === 0) === (index % 2 === 1))) return 'utf-16le'
  if (head.every((byte, index) => (byte === 0) === (index % 2 === 0))) return 'utf-16be'
  return undefined
}

function delimiterOf(text: Buffer, fault: CsvSink['fault']): string {
  const head = text.subarray(0, 65_536).toString('utf8')
  const firstLine = head.split(/[\r\n]/, 1)[0] ?? ''
  if (firstLine.includes(',')) return ','
  const delimiter = firstLine.includes(';') ? ';' : firstLine.includes('\t') ? '\t' : ','
  const name = delimiter === ';' ? 'semicolons' : 'tabs'
  if (delimiter !== ',') {
    fault({
      row: 1,
      column: 0,
      message: `the columns are separated by ${name}`,
      expected: 'commas: save the file again as "CSV UTF-8 (comma delimited)"',
    })
  }
  return delimiter
}

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf)
const LINE_BREAKS: readonly (number | undefined)[] = [0x0a, 0x0d]

/** The header is a blank line. */
const beginsBlank = (text: Buffer) =>
  LINE_BREAKS.includes(text[text.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0])

/** The row of a record, or of what stops one: with the blank lines before it. */
const rowOf = ({ records, empty_lines: blank }: Pick<InfoRecord, 'records' | 'empty_lines'>) => records + blank

function parseRecords(text: Buffer, delimiter: string, sink: CsvSink): void {
  let rows = 0
  const handOver = (cells: string[], info: InfoRecord) => {
    rows = rowOf(info)
    sink.record({ row: rows, cells })
    if (info.records > ROW_LIMIT) sink.fault({ row: rows, column: 0, ...MANY_ROWS })
    return null
  }
  if (beginsBlank(text)) sink.record({ row: 1, cells: [''] })
  try {
    parse(text, { ...CSV_OPTIONS, delimiter, on_record: handOver as never })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    parseFaultyRecords(text, delimiter, sink, rows)
  }
}

const CSV_OPTIONS = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // csv-parse makes an error of every record with fewer cells than the first, which takes some 20 µs.
  skip_empty_lines: true,
  max_record_size: RECORD_LENGTH_LIMIT,
  to: ROW_LIMIT + 1,
}

/**
 * A file with misplaced quotation marks, from its start: its rows as far as they can be told apart, each compared with what it looked like
 * in the file. The first `taken` rows have been handed over already.
 */
function parseFaultyRecords(text: Buffer, delimiter: string, sink: CsvSink, taken: number): void {
  const handOver = ({ record, raw }: { record: string[]; raw: string }, info: InfoRecord) => {
    const row = rowOf(info)
    // The blank lines before it are in it.
    const column = row > taken ? strayQuote(raw.replace(/^[\r\n]+/, ''), delimiter) : undefined
    if (column !== undefined) sink.fault({ row, column, ...STRAY_QUOTE })
    if (row > taken) sink.record({ row, cells: record })
    return null
  }
  const onSkip = (error: CsvError | undefined) => {
    const fault = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? OPEN_QUOTE : LONG_ROW
    const { index = 0, ...info } = error as unknown as InfoRecord & { index?: number }
    sink.fault({ row: rowOf(info) + 1, column: index, ...fault })
    return undefined
  }
  const lenient = { relax_quotes: true, raw: true, skip_records_with_error: true, on_skip: onSkip, on_record: handOver as never }
  parse(text, { ...CSV_OPTIONS, ...lenient, delimiter })
}

const STRAY_QUOTE = {
  message: 'a quotation mark stands inside a cell',
  expected: 'the whole cell in quotation marks, and those inside it doubled',
}
const OPEN_QUOTE = { message: 'a quotation mark is opened and never closed', expected: 'a closing quotation mark' }
const LONG_ROW = {
  message: `the row is longer than ${RECORD_LENGTH_LIMIT} bytes; what follows was not read`,
  expected: 'shorter rows; look for a quotation mark that is not closed',
}

const MANY_ROWS = { message: `the table has more than ${ROW_LIMIT} rows; what follows was not read`, expected: 'fewer rows' }
const CUTTING = new Set([OPEN_QUOTE, LONG_ROW, MANY_ROWS].map(({ message }) => message))

/** Index of the first cell of a row that is neither free of quotation marks nor quoted as a whole. */
function strayQuote(raw: string, delimiter: string): number | undefined {
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)(${delimiter}|\\r\\n?|\\n|$)`, 'y')
  for (let column = 0; ; column += 1) {
    const match = cell.exec(raw)
    if (!match) return column
    if (match[1] !== delimiter) return undefined
  }
}

/** Reports the cells in which U+FFFD took the place of bytes. */
function markForeignBytes({ row, cells }: CsvRecord, fault: CsvSink['fault']): void {
  cells.forEach((cell, column) => {
    if (cell.includes('\uFFFD')) {
      fault({ row, column, message: 'the cell holds bytes that are not UTF-8 (perhaps Windows-1252)', expected: UTF8_ADVICE })
    }
  })
}
