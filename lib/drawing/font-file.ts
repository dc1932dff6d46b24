import { tablesOf } from './font-tables'

/** How wide a font's characters are, read from its file (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` of formats 4 and 12). */
export interface FontWidths {
  readonly hasCharacters: boolean
  /** The width of a character in ems; undefined where the font does not have it. */
  widthOf(codePoint: number): number | undefined
}

type Segment = readonly [first: number, last: number, glyphOf: (codePoint: number) => number]

function segmentsOfFormat4(file: DataView, start: number): Segment[] {
  const doubled = file.getUint16(start + 6)
  const [lasts, firsts] = [start + 14, start + 16 + doubled]
  return Array.from({ length: doubled / 2 }, (_, index) => {
    const first = file.getUint16(firsts + 2 * index)
    const delta = file.getInt16(firsts + doubled + 2 * index)
    const offsetAt = firsts + 2 * doubled + 2 * index
    const offset = file.getUint16(offsetAt)
    const glyphOf = (codePoint: number) => {
      if (offset === 0) return (codePoint + delta) & 0xffff
      const glyph = file.getUint16(offsetAt + offset + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return [first, file.getUint16(lasts + 2 * index), glyphOf]
  })
}

const segmentsOfFormat12 = (file: DataView, start: number): Segment[] =>
  Array.from({ length: file.getUint32(start + 12) }, (_, index) => {
    const at = start + 16 + 12 * index
    const first = file.getUint32(at)
    return [first, file.getUint32(at + 4), (codePoint) => file.getUint32(at + 8) + codePoint - first]
  })

/** The characters of the font, from the widest of its tables. */
function segmentsOf(file: DataView, cmap: number): Segment[] {
  const starts = Array.from({ length: file.getUint16(cmap + 2) }, (_, index) => cmap + file.getUint32(cmap + 8 + 8 * index))
  const wide = starts.find((start) => file.getUint16(start) === 12)
  if (wide !== undefined) return segmentsOfFormat12(file, wide)
  const narrow = starts.find((start) => file.getUint16(start) === 4)
  return narrow === undefined ? [] : segmentsOfFormat4(file, narrow)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function mapOf(file: DataView, start: number): Segment[] {
  const cmap = tablesOf(file, start).get('cmap')
  return cmap ? segmentsOf(file, cmap.offset) : []
}

const glyphIn = (segments: readonly Segment[]) => (codePoint: number) => {
  const segment = segments.find(([first, last]) => codePoint >= first && codePoint <= last)
  return segment?.[2](codePoint) || undefined
}

/**
 * @param bytes a font with TrueType or CFF outlines, uncompressed
 * @param start where it begins in a collection
 */
export function fontWidths(bytes: Uint8Array, start = 0): FontWidths {
  const file = viewOf(bytes)
  const tables = tablesOf(file, start)
  const [head = 0, hhea = 0, hmtx = 0] = ['head', 'hhea', 'hmtx'].map((tag) => tables.get(tag)?.offset)
  const unitsPerEm = file.getUint16(head + 18)
  const metrics = file.getUint16(hhea + 34)
  const segments = mapOf(file, start)
  const glyphOf = glyphIn(segments)
  return {
    // The last segment of format 4 stands for no character.
    hasCharacters: segments.some(([first]) => first < 0xffff),
    widthOf: (codePoint) => {
      const glyph = glyphOf(codePoint)
      return glyph === undefined ? undefined : file.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm
    },
  }
}
