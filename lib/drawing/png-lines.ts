/** Rows of a picture from left to right, four bytes a pixel: red, green, blue, opacity. */
export interface Rows {
  readonly width: number
  readonly bytes: Uint8Array
}

const MOST_COLOURS = 256
const CHANNELS = 3
/** Pixels after which other work of the server has its turn. */
const AT_ONCE = 1_000_000
const SLOTS_BITS = 10
const GOLDEN_RATIO = 0x9e3779b1

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Pixels as numbers, in the byte order of the machine: equal numbers are equal pixels. Signed, since V8 makes objects of larger ones. */
const numbersOf = (bytes: Uint8Array): Int32Array =>
  bytes.byteOffset % 4 === 0 ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) : new Int32Array(bytes.slice().buffer)

/** The colours of a picture in the order in which they come. Half as much work as with a `Map`: a picture has a million runs of one colour. */
export class Palette {
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
    return new Uint8Array(Int32Array.from(this.inOrder).buffer).filter((_, at) => at % 4 < CHANNELS)
  }
}

/**
 * Lines of a PNG, each with the byte that says that it is unfiltered, all in the colour of the first pixel. Calls `line` for each row, a part of
 * them at a time, until it says no; a row that is as the one above is copied.
 */
async function linesOf(
  { width, bytes }: Rows,
  ground: Uint8Array,
  line: (y: number, start: number, lines: Buffer) => boolean,
): Promise<Buffer | undefined> {
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [read, written] = [4 * width, 1 + ground.length * width]
  const height = bytes.length / read
  const empty = Buffer.alloc(written)
  empty.fill(ground, 1)
  const lines = Buffer.allocUnsafe(height * written).fill(empty)
  const atOnce = Math.max(1, Math.floor(AT_ONCE / width))
  for (let y = 0; y < height; y += 1) {
    if (y > 0 && y % atOnce === 0) await pause()
    const start = y * written
    const isAsAbove = y > 0 && stored.compare(stored, (y - 1) * read, y * read, y * read, (y + 1) * read) === 0
    if (isAsAbove) lines.copyWithin(start, start - written, start)
    else if (!line(y, start + 1, lines)) return undefined
  }
  return lines
}

/** One byte a pixel, which names its colour in the palette; undefined where there are more colours than a byte can name. */
export function indexedLines({ width, bytes }: Rows, palette: Palette): Promise<Buffer | undefined> {
  const numbers = numbersOf(bytes)
  const ground = numbers[0] ?? 0
  const groundPlace = palette.placeOf(ground)
  if (groundPlace === MOST_COLOURS) return Promise.resolve(undefined)
  let last = ground
  let place = groundPlace
  return linesOf({ width, bytes }, Uint8Array.of(groundPlace), (y, start, lines) => {
    const from = y * width
    for (let x = 0; x < width; x += 1) {
      const number = numbers[from + x] as number
      if (number === ground) continue
      if (number !== last) {
        last = number
        place = palette.placeOf(number)
        if (place === MOST_COLOURS) return false
      }
      lines[start + x] = place
    }
    return true
  })
}

/** Three bytes a pixel. */
export async function directLines({ width, bytes }: Rows): Promise<Buffer> {
  const numbers = numbersOf(bytes)
  const ground = numbers[0] ?? 0
  const lines = await linesOf({ width, bytes }, bytes.subarray(0, CHANNELS), (y, start, written) => {
    const from = y * width
    for (let x = 0; x < width; x += 1) {
      if (numbers[from + x] === ground) continue
      const [at, to] = [4 * (from + x), start + CHANNELS * x]
      written[to] = bytes[at] as number
      written[to + 1] = bytes[at + 1] as number
      written[to + 2] = bytes[at + 2] as number
    }
    return true
  })
  return lines ?? Buffer.alloc(0)
}

/** Lines of one byte a pixel as lines of three. */
export function withoutPalette(indexed: Buffer, width: number, colours: Uint8Array): Buffer {
  const lines = Buffer.alloc((indexed.length / (1 + width)) * (1 + CHANNELS * width))
  for (let at = 0, to = 0; at < indexed.length; at += 1) {
    if (at % (1 + width) === 0) {
      to += 1
      continue
    }
    const colour = CHANNELS * (indexed[at] as number)
    lines[to++] = colours[colour] as number
    lines[to++] = colours[colour + 1] as number
    lines[to++] = colours[colour + 2] as number
  }
  return lines
}
