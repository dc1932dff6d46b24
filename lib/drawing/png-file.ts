import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** Pixels from left to right and down, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const DIRECT = { type: 2, channels: 3 }
const INDEXED = { type: 3, channels: 1 }
const MOST_COLOURS = 256
/** Pixels after which other work of the server has its turn. */
const AT_ONCE = 1_000_000
/** Flat colours pack well at the third level; the sixth takes three times as long for a sixth less. */
const LEVEL = 3

const packed = promisify(deflate)
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length)
  made.writeUInt32BE(data.length, 0)
  made.write(type, 4, 'latin1')
  made.set(data, 8)
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length)
  return made
}

function header({ width, height }: Pixels, colourType: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, colourType], 8)
  return chunk('IHDR', data)
}

/** Pixels as numbers, in the byte order of the machine: equal numbers are equal pixels. Signed, since V8 makes objects of larger ones. */
const numbersOf = ({ bytes, width, height }: Pixels): Int32Array =>
  bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, width * height)
    : new Int32Array(bytes.slice(0, 4 * width * height).buffer)

const SLOTS_BITS = 10
const GOLDEN_RATIO = 0x9e3779b1

/** The colours of a picture in the order in which they come. Half as much work as with a `Map`: a picture has a million runs of one colour. */
class Palette {
  private readonly colours = new Int32Array(1 << SLOTS_BITS)
  private readonly places = new Int16Array(1 << SLOTS_BITS).fill(-1)
  private readonly inOrder: number[] = []

  /** Which colour it is; what is not below `MOST_COLOURS` has no place. */
  placeOf(colour: number): number {
    let slot = Math.imul(colour, GOLDEN_RATIO) >>> (32 - SLOTS_BITS)
    while (this.places[slot] !== -1 && this.colours[slot] !== colour) slot = (slot + 1) % this.places.length
    const known = this.places[slot] as number
    if (known !== -1 || this.inOrder.length === MOST_COLOURS) return known === -1 ? MOST_COLOURS : known
    this.colours[slot] = colour
    this.places[slot] = this.inOrder.length
    return this.inOrder.push(colour) - 1
  }

  /** Red, green and blue of each. */
  get bytes(): Uint8Array {
    return new Uint8Array(Int32Array.from(this.inOrder).buffer).filter((_, at) => at % 4 < DIRECT.channels)
  }
}

/**
 * Calls `row` for each row, a part of the picture at a time, until it says no. A row that is as the one above is copied.
 * @param lines rows of so many bytes
 */
async function eachRow({ width, height, bytes }: Pixels, lines: Buffer, row: (y: number) => boolean): Promise<boolean> {
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [read, written] = [4 * width, lines.length / height]
  const rows = Math.max(1, Math.floor(AT_ONCE / width))
  for (let y = 0; y < height; y += 1) {
    if (y > 0 && y % rows === 0) await pause()
    const isAsAbove = y > 0 && stored.compare(stored, (y - 1) * read, y * read, y * read, (y + 1) * read) === 0
    if (isAsAbove) lines.copyWithin(y * written, (y - 1) * written, y * written)
    else if (!row(y)) return false
  }
  return true
}

/** One byte a pixel, which names its colour in a list; undefined where there are more colours than a byte can name. */
async function indexed(pixels: Pixels): Promise<{ lines: Uint8Array; palette: Uint8Array } | undefined> {
  const { width } = pixels
  const numbers = numbersOf(pixels)
  const lines = Buffer.alloc(pixels.height * (1 + width * INDEXED.channels))
  const palette = new Palette()
  let last = ~(numbers[0] ?? 0)
  let place = 0
  const isDone = await eachRow(pixels, lines, (y) => {
    const [from, to] = [y * width, y * (1 + width) + 1]
    for (let x = 0; x < width; x += 1) {
      const number = numbers[from + x] as number
      if (number !== last) {
        last = number
        place = palette.placeOf(number)
        if (place === MOST_COLOURS) return false
      }
      lines[to + x] = place
    }
    return true
  })
  return isDone ? { lines, palette: palette.bytes } : undefined
}

/** Three bytes a pixel. */
async function direct(pixels: Pixels): Promise<Uint8Array> {
  const { width, bytes } = pixels
  const lines = Buffer.alloc(pixels.height * (1 + width * DIRECT.channels))
  await eachRow(pixels, lines, (y) => {
    let [from, to] = [y * width * 4, y * (1 + width * DIRECT.channels) + 1]
    for (let x = 0; x < width; x += 1, from += 4) {
      lines[to++] = bytes[from] as number
      lines[to++] = bytes[from + 1] as number
      lines[to++] = bytes[from + 2] as number
    }
    return true
  })
  return lines
}

/**
 * Opaque pixels as a PNG (W3C Recommendation, third edition), unfiltered, with a list of colours where 256 suffice. resvg's own encoder takes
 * longer for larger files, and stops the server meanwhile.
 */
export async function pngFile(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const few = await indexed(pixels)
  const data = await packed(few?.lines ?? (await direct(pixels)), { level: LEVEL })
  const chunks = [
    header(pixels, few ? INDEXED.type : DIRECT.type),
    ...(few ? [chunk('PLTE', few.palette)] : []),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]))
}
