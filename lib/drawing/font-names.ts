import { tablesOf } from './font-tables'

const FAMILY = 1
const TYPOGRAPHIC_FAMILY = 16
const WINDOWS = 3
const UNICODE = 0
const ENGLISH = 0x0409

interface Entry {
  platform: number
  language: number
  name: number
  text: string
}

function entriesOf(bytes: Uint8Array, start: number): Entry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const place = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start).get('name')
  if (!place) return []
  const texts = place.offset + file.readUInt16BE(place.offset + 4)
  return Array.from({ length: file.readUInt16BE(place.offset + 2) }, (_, index) => {
    const at = place.offset + 6 + 12 * index
    const [platform, , language, name, length, offset] = [0, 2, 4, 6, 8, 10].map((byte) => file.readUInt16BE(at + byte))
    const coded = Buffer.from(file.subarray(texts + (offset ?? 0), texts + (offset ?? 0) + (length ?? 0)))
    const isWide = platform === WINDOWS || platform === UNICODE
    const text = isWide
      ? coded
          .subarray(0, coded.length & ~1)
          .swap16()
          .toString('utf16le')
      : coded.toString('latin1')
    return { platform: platform ?? 0, language: language ?? 0, name: name ?? 0, text }
  })
}

/** The family that programs know a font by (OpenType 1.9, `name`), in English if it has such a name; empty where it has none. */
export function fontFamily(bytes: Uint8Array, start = 0): string {
  const entries = entriesOf(bytes, start).filter(({ platform }) => platform === WINDOWS || platform === UNICODE)
  const named = (name: number) =>
    entries.find((entry) => entry.name === name && entry.language === ENGLISH) ?? entries.find((entry) => entry.name === name)
  return (named(TYPOGRAPHIC_FAMILY) ?? named(FAMILY))?.text ?? ''
}
