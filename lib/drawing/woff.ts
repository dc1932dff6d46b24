import { inflateSync } from 'node:zlib'

const ENTRY = 20

/** The font inside a WOFF 1.0 file (W3C Recommendation of 2012): the same tables, uncompressed. */
export function unpackedWoff(woff: Uint8Array): Uint8Array {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  const count = file.readUInt16BE(12)
  const font = Buffer.alloc(file.readUInt32BE(16))
  font.writeUInt32BE(file.readUInt32BE(4), 0)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(16 * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(16 * (count - 2 ** power), 10)
  let end = 12 + 16 * count
  for (let index = 0; index < count; index++) {
    const entry = 44 + ENTRY * index
    const [offset, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at)) as [number, number, number]
    const stored = file.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(stored) : stored
    file.copy(font, 12 + 16 * index, entry, entry + 4)
    font.writeUInt32BE(file.readUInt32BE(entry + 16), 16 + 16 * index)
    font.writeUInt32BE(end, 20 + 16 * index)
    font.writeUInt32BE(length, 24 + 16 * index)
    table.copy(font, end)
    end += (length + 3) & ~3
  }
  return font.subarray(0, end)
}
