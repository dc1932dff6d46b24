import { isUtf8 } from 'node:buffer'
import { type CsvError, parse } from 'csv-parse/sync'

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

export interface CsvRecords {
  header: string[]
  records: CsvRecord[]
  faults: CsvFault[]
  /** Rows are missing, since the file could not be read to its end. */
  isCut: boolean
}

const RECORD_LENGTH_LIMIT = 2_000_000
const UTF8_ADVICE = 'UTF-8: save the file again as "CSV UTF-8 (comma delimited)"'

/**
 * The records of a CSV file, with everything that is wrong with it as such. Never throws: what can be read is read,
 * whatever its delimiter and encoding, so that the problems of its cells are found in the same run.
 */
export function readCsvRecords(bytes: Buffer): CsvRecords {
  const faults: CsvFault[] = []
  const text = decode(bytes, faults)
  const delimiter = delimiterOf(text, faults)
  const [header, ...records] = parseRecords(text, delimiter, faults)
  if (!isUtf8(text)) markForeignBytes([header, ...records], faults)
  const isCut = faults.some((fault) => CUTTING.has(fault.message))
  return {
    header: header?.cells ?? [],
    records: records.filter((record) => record.cells.some((cell) => cell.trim() !== '')),
    faults,
    isCut,
  }
}

/** UTF-16, as spreadsheets save "Unicode text", becomes UTF-8; anything else stays as it is. */
function decode(bytes: Buffer, faults: CsvFault[]): Buffer {
  const encoding = utf16Of(bytes)
  if (!encoding) return bytes
  faults.push({ row: 1, column: 0, message: 'the file is UTF-16', expected: UTF8_ADVICE })
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

function delimiterOf(text: Buffer, faults: CsvFault[]): string {
  const head = text.subarray(0, 65_536).toString('utf8')
  const firstLine = head.split(/[\r\n]/, 1)[0] ?? ''
  if (firstLine.includes(',')) return ','
  const delimiter = firstLine.includes(';') ? ';' : firstLine.includes('\t') ? '\t' : ','
  const name = delimiter === ';' ? 'semicolons' : 'tabs'
  if (delimiter !== ',') {
    faults.push({
      row: 1,
      column: 0,
      message: `the columns are separated by ${name}`,
      expected: 'commas: save the file again as "CSV UTF-8 (comma delimited)"',
    })
  }
  return delimiter
}

function parseRecords(text: Buffer, delimiter: string, faults: CsvFault[]): CsvRecord[] {
  try {
    const rows = parse(text, { ...CSV_OPTIONS, delimiter }) as string[][]
    return rows.map((cells, index) => ({ row: index + 1, cells }))
  } catch {
    return parseFaultyRecords(text, delimiter, faults)
  }
}

const CSV_OPTIONS = { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, max_record_size: RECORD_LENGTH_LIMIT }

/** A file with misplaced quotation marks: its rows as far as they can be told apart, each compared with what it looked like in the file. */
function parseFaultyRecords(text: Buffer, delimiter: string, faults: CsvFault[]): CsvRecord[] {
  const records: CsvRecord[] = []
  const keep = ({ record, raw }: { record: string[]; raw: string }) => {
    const row = records.push({ row: records.length + 1, cells: record })
    const column = strayQuote(raw, delimiter)
    if (column !== undefined) faults.push({ row, column, ...STRAY_QUOTE })
    return null
  }
  const onSkip = (error: CsvError | undefined) => {
    faults.push({
      row: records.length + 1,
      column: Number(error?.index ?? 0),
      ...(error?.code === 'CSV_QUOTE_NOT_CLOSED' ? OPEN_QUOTE : LONG_ROW),
    })
    return undefined
  }
  const lenient = { relax_quotes: true, raw: true, skip_records_with_error: true, on_skip: onSkip, on_record: keep as never }
  parse(text, { ...CSV_OPTIONS, ...lenient, delimiter })
  return records
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

const CUTTING = new Set([OPEN_QUOTE.message, LONG_ROW.message])

/** Index of the first cell of a row that is neither free of quotation marks nor quoted as a whole. */
function strayQuote(raw: string, delimiter: string): number | undefined {
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)(${delimiter}|\\r\\n?|\\n|$)`, 'y')
  for (let column = 0; ; column += 1) {
    const match = cell.exec(raw)
    if (!match) return column
    if (match[1] !== delimiter) return undefined
  }
}

/** Reports the cells that U+FFFD took the place of bytes in. */
function markForeignBytes(records: readonly (CsvRecord | undefined)[], faults: CsvFault[]): void {
  for (const record of records) {
    record?.cells.forEach((cell, column) => {
      if (cell.includes('\uFFFD'))
        faults.push({
          row: record.row,
          column,
          message: 'the cell holds bytes that are not UTF-8 (perhaps Windows-1252)',
          expected: UTF8_ADVICE,
        })
    })
  }
}
