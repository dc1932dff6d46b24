import { crc32 } from 'node:zlib'
import { type DeflatedPart, deflatedPart, joinedParts } from './deflated-parts'
import { directLines, indexedLines, Palette, withoutPalette } from './png-lines'

interface Size {
  readonly width: number
  readonly height: number
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const DIRECT = 2
const INDEXED = 3

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length)
  made.writeUInt32BE(data.length, 0)
  made.write(type, 4, 'latin1')
  made.set(data, 8)
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length)
  return made
}

function header({ width, height }: Size, colourType: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, colourType], 8)
  return chunk('IHDR', data)
}

/** Rows as they come: by the place of their colours in a list, and by their colours from the row on in which there are too many. */
class Lines {
  private indexed: Buffer[] = []
  private readonly packed: Promise<DeflatedPart>[] = []
  private palette: Palette | undefined = new Palette()

  constructor(readonly width: number) {}

  async add(bytes: Uint8Array): Promise<void> {
    const rows = { width: this.width, bytes }
    const lines = this.palette && (await indexedLines(rows, this.palette))
    if (lines) {
      this.indexed.push(lines)
      return
    }
    if (this.palette) this.turnDirect(this.palette.bytes)
    this.pack(await directLines(rows))
  }

  private pack(lines: Buffer): void {
    const part = deflatedPart(lines)
    part.catch(() => {})
    this.packed.push(part)
  }

  private turnDirect(colours: Uint8Array): void {
    for (const lines of this.indexed) this.pack(withoutPalette(lines, this.width, colours))
    this.indexed = []
    this.palette = undefined
  }

  async finished(): Promise<{ data: Buffer; palette: Uint8Array | undefined }> {
    for (const lines of this.indexed) this.pack(lines)
    return { data: joinedParts(await Promise.all(this.packed)), palette: this.palette?.bytes }
  }
}

/**
 * Opaque pixels as a PNG (W3C Recommendation, third edition), unfiltered, with a list of colours where 256 suffice. resvg's own encoder takes
 * longer for larger files, and stops the server meanwhile.
 * @param parts the rows from above to below, some at a time, four bytes a pixel: red, green, blue, opacity
 */
export async function pngFile(size: Size, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const lines = new Lines(size.width)
  for await (const part of parts) await lines.add(part)
  const { data, palette } = await lines.finished()
  const chunks = [
    header(size, palette ? INDEXED : DIRECT),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]))
}
