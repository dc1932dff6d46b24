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

function checksumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

const filled = (table: Uint8Array): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])

/** A font with TrueType outlines made of these tables. */
export function fontOf(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const directory = Buffer.alloc(HEADER + ENTRY * sorted.length)
  directory.writeUInt32BE(0x00010000, 0)
  for (const [at, value] of [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].entries()) {
    directory.writeUInt16BE(value, 4 + 2 * at)
  }
  let end = directory.length
  const parts = sorted.map(([tag, table], index) => {
    const part = filled(table)
    const entry = HEADER + ENTRY * index
    directory.write(tag, entry, 'latin1')
    for (const [at, value] of [checksumOf(part), end, table.length].entries()) directory.writeUInt32BE(value, entry + 4 + 4 * at)
    end += part.length
    return part
  })
  return Buffer.concat([directory, ...parts])
}
