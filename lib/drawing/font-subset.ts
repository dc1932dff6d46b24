import { glyphFinder } from './font-file'
import { fontOf, type TablePlace, tablesOf } from './font-tables'

/** Flags of a composite glyph's parts (OpenType 1.9, `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x0001
const HAS_SCALE = 0x0008
const MORE_PARTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080
const HAS_INSTRUCTIONS = 0x0100

interface Source {
  bytes: Buffer
  tables: ReadonlyMap<string, TablePlace>
}

function tableOf({ bytes, tables }: Source, tag: string): Buffer {
  const place = tables.get(tag)
  if (!place) throw new Error(`The font has no table ${tag}`)
  return bytes.subarray(place.offset, place.offset + place.length)
}

function outlineOf(source: Source, glyph: number): Buffer {
  const [loca, glyf] = [tableOf(source, 'loca'), tableOf(source, 'glyf')]
  const isLong = tableOf(source, 'head').readInt16BE(50) === 1
  const offset = (at: number) => (isLong ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at))
  return glyf.subarray(offset(glyph), offset(glyph + 1))
}

/** Where the parts of a composite glyph stand in its outline; none for any other. */
function partsOf(outline: Buffer): { places: number[]; end: number } {
  const places: number[] = []
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return { places, end: 0 }
  let at = 10
  let flags: number
  do {
    flags = outline.readUInt16BE(at)
    places.push(at)
    const scales = flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scales
  } while (flags & MORE_PARTS)
  return { places, end: at }
}

/** The glyphs, and those that they are composed of, in the order of the font; the first is the one for what is missing. */
function withParts(source: Source, glyphs: Iterable<number>): number[] {
  const found = new Set([0])
  const waiting = [...glyphs]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (found.has(glyph)) continue
    found.add(glyph)
    const outline = outlineOf(source, glyph)
    waiting.push(...partsOf(outline).places.map((at) => outline.readUInt16BE(at + 2)))
  }
  return [...found].sort((a, b) => a - b)
}

/** The outline without instructions, its parts under their new numbers. */
function rewritten(outline: Buffer, numbers: ReadonlyMap<number, number>): Buffer {
  if (outline.length === 0) return outline
  const { places, end } = partsOf(outline)
  if (places.length > 0) {
    const made = Buffer.from(outline.subarray(0, end))
    for (const at of places) {
      made.writeUInt16BE(made.readUInt16BE(at) & ~HAS_INSTRUCTIONS, at)
      made.writeUInt16BE(numbers.get(made.readUInt16BE(at + 2)) ?? 0, at + 2)
    }
    return made
  }
  const length = 10 + 2 * outline.readInt16BE(0)
  return Buffer.concat([outline.subarray(0, length), Buffer.alloc(2), outline.subarray(length + 2 + outline.readUInt16BE(length))])
}

function outlines(source: Source, glyphs: readonly number[]): { glyf: Buffer; loca: Buffer } {
  const numbers = new Map(glyphs.map((glyph, at) => [glyph, at]))
  const parts = glyphs.map((glyph) => {
    const outline = rewritten(outlineOf(source, glyph), numbers)
    return Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)])
  })
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  let end = 0
  for (const [at, part] of parts.entries()) {
    end += part.length
    loca.writeUInt32BE(end, 4 * (at + 1))
  }
  return { glyf: Buffer.concat(parts), loca }
}

function metrics(source: Source, glyphs: readonly number[]): Buffer {
  const from = tableOf(source, 'hmtx')
  const long = tableOf(source, 'hhea').readUInt16BE(34)
  const made = Buffer.alloc(4 * glyphs.length)
  for (const [at, glyph] of glyphs.entries()) {
    made.writeUInt16BE(from.readUInt16BE(4 * Math.min(glyph, long - 1)), 4 * at)
    made.writeInt16BE(from.readInt16BE(glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)), 4 * at + 2)
  }
  return made
}

/** A segment of a `cmap` of format 4 for each character: there are few. */
function characterMap(characters: readonly (readonly [codePoint: number, glyph: number])[]): Buffer {
  const segments = [...characters, [0xffff, 0] as const]
  const count = segments.length
  const made = Buffer.alloc(12 + 16 + 8 * count)
  const power = Math.floor(Math.log2(count))
  const head = [0, 1, 3, 1, 0, 12, 4, 16 + 8 * count, 0, 2 * count, 2 * 2 ** power, power, 2 * (count - 2 ** power)]
  for (const [at, value] of head.entries()) made.writeUInt16BE(value, 2 * at)
  for (const [at, [codePoint, glyph]] of segments.entries()) {
    made.writeUInt16BE(codePoint, 26 + 2 * at)
    made.writeUInt16BE(codePoint, 28 + 2 * (count + at))
    made.writeUInt16BE((glyph === 0 ? 1 : glyph - codePoint) & 0xffff, 28 + 2 * (2 * count + at))
  }
  return made
}

function changed(table: Buffer, values: readonly (readonly [at: number, value: number])[]): Buffer {
  const made = Buffer.from(table)
  for (const [at, value] of values) made.writeUInt16BE(value, at)
  return made
}

/** Storage, functions, stack and instructions of the hinting that is left out (`maxp`). */
const HINTING = [16, 18, 20, 22, 24, 26]

/**
 * A font with TrueType outlines that has only some characters, without hinting, kerning and ligatures: its texts are as wide as they were measured.
 * Its names stay, and with them its licence.
 * @param codePoints those beyond the Basic Multilingual Plane, and those that the font lacks, are left out
 */
export function fontSubset(font: Uint8Array, codePoints: Iterable<number>): Buffer {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const source: Source = { bytes, tables: tablesOf(new DataView(font.buffer, font.byteOffset, font.byteLength)) }
  const glyphOf = glyphFinder(font)
  const drawn = [...new Set(codePoints)]
    .sort((a, b) => a - b)
    .flatMap((codePoint): [number, number][] => {
      const glyph = codePoint < 0xffff ? glyphOf(codePoint) : undefined
      return glyph === undefined ? [] : [[codePoint, glyph]]
    })
  const glyphs = withParts(
    source,
    drawn.map(([, glyph]) => glyph),
  )
  const count = glyphs.length
  return fontOf(
    new Map<string, Uint8Array>([
      ...['OS/2', 'name'].map((tag) => [tag, tableOf(source, tag)] as const),
      ['cmap', characterMap(drawn.map(([codePoint, glyph]) => [codePoint, glyphs.indexOf(glyph)]))],
      ['head', changed(tableOf(source, 'head'), [[50, 1]])],
      ['hhea', changed(tableOf(source, 'hhea'), [[34, count]])],
      ['hmtx', metrics(source, glyphs)],
      ['maxp', changed(tableOf(source, 'maxp'), [[4, count], ...HINTING.map((at) => [at, 0] as const)])],
      [
        'post',
        changed(tableOf(source, 'post').subarray(0, 32), [
          [0, 3],
          [2, 0],
        ]),
      ],
      ...Object.entries(outlines(source, glyphs)),
    ]),
  )
}
