import { crc32, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pngFile } from '@/lib/drawing/png-file'

interface Pixels {
  width: number
  height: number
  bytes: Uint8Array
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4))
    at += 12 + length
  }
  return chunks
}

/** The colours of a PNG without filters, three bytes each, as it is read by its specification. */
function coloursOf(png: Buffer, { width, height }: Pixels): Buffer {
  const chunks = chunksOf(png)
  const palette = chunks.get('PLTE')
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const each = palette ? 1 : 3
  const colours = Buffer.alloc(3 * width * height)
  for (let at = 0; at < width * height; at += 1) {
    const start = Math.floor(at / width) * (1 + width * each) + 1 + (at % width) * each
    const [from, place] = palette ? [palette, 3 * (lines[start] ?? 0)] : [lines, start]
    from.copy(colours, 3 * at, place, place + 3)
  }
  return colours
}

/** Opaque, in so many colours. */
const picture = (width: number, height: number, colours: number): Pixels => ({
  width,
  height,
  bytes: Uint8Array.from({ length: 4 * width * height }, (_, at) => {
    const colour = Math.floor(at / 4) % colours
    return [colour & 255, colour >> 8, 200, 255][at % 4] ?? 0
  }),
})

/** The rows in so many parts. */
const inParts = ({ width, height, bytes }: Pixels, parts: number): Uint8Array[] =>
  Array.from({ length: parts }, (_, at) => {
    const [from, to] = [at, at + 1].map((part) => 4 * width * Math.floor((part * height) / parts))
    return bytes.slice(from, to)
  })

it.each([
  [1, 1, 1, 3, 1],
  [31, 17, 256, 3, 2],
  [31, 17, 257, 2, 1],
  [20, 40, 300, 2, 4],
  [1200, 1000, 2, 3, 3],
])('holds the pixels of a picture of %i by %i in %i colours', async (width, height, colours, type, parts) => {
  const pixels = picture(width, height, colours)
  const png = Buffer.from(await pngFile(pixels, inParts(pixels, parts)))
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([width, height, type])
  expect(coloursOf(png, pixels).equals(Buffer.from(pixels.bytes.filter((_, at) => at % 4 < 3)))).toBe(true)
})
