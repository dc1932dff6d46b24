/** Where a table of a font stands in its file. */
export interface TablePlace {
  readonly offset: number
  readonly length: number
}

const ENTRY = 16
const HEADER = 12

const tagAt = (file: DataView, at: number) => String.fromCharCode(...[0, 1, 2, 3].map((byte) => file.getUint8(at + byte)))

/** TrueType outlines, as Windows and as Apple mark them, and those of CFF. */
const SIGNATURES = ['\0\x01\0\0', 'true', 'OTTO']

/** Where the fonts of a file begin: of a collection there are several. @throws Error when it is no font */
export function fontStarts(bytes: Uint8Array): number[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isCollection = tagAt(file, 0) === 'ttcf'
  const starts = isCollection ? Array.from({ length: file.getUint32(8) }, (_, index) => file.getUint32(HEADER + 4 * index)) : [0]
  if (starts.some((start) => !SIGNATURES.includes(tagAt(file, start)))) throw new Error('it does not begin as a font does')
  return starts
}

/** The tables of a font by their tags (OpenType 1.9, table directory). @param start where the font begins in its file */
export function tablesOf(file: DataView, start = 0): Map<string, TablePlace> {
  const tables = new Map<string, TablePlace>()
  const first = start + HEADER
  for (let at = first; at < first + ENTRY * file.getUint16(start + 4); at += ENTRY) {
    const tag = tagAt(file, at)
    tables.set(tag, { offset: file.getUint32(at + 8), length: file.getUint32(at + 12) })
  }
  return tables
}
