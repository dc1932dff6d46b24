const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Shorter runs are copied faster byte by byte. */
const SHORT = 48

/** The letter after a backslash for the bytes that JSON writes with one; 0 for the others. A corpus holds no other control characters. */
const ESCAPES = new Uint8Array(256)
for (const [byte, letter] of [
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
  [0x0a, 'n'],
  [0x0d, 'r'],
  [0x09, 't'],
] as const)
  ESCAPES[byte] = letter.charCodeAt(0)

/** Bytes that are put one after the other. */
export class LineBuffer {
  length = 0
  private bytes: Uint8Array

  constructor(private readonly usualLength: number) {
    this.bytes = Buffer.allocUnsafe(usualLength * 1.25)
  }

  put(source: Uint8Array, start: number, end: number): void {
    const needed = this.length + end - start
    if (needed > this.bytes.length) this.grow(needed)
    const { bytes } = this
    if (end - start > SHORT) bytes.set(source.subarray(start, end), this.length)
    else for (let from = start, to = this.length; from < end; from += 1, to += 1) bytes[to] = source[from] as number
    this.length = needed
  }

  /** Puts text as it stands inside a JSON string. */
  putEscaped(source: Uint8Array, start: number, end: number): void {
    const most = this.length + 2 * (end - start)
    if (most > this.bytes.length) this.grow(most)
    const { bytes } = this
    let to = this.length
    for (let from = start; from < end; from += 1) {
      const byte = source[from] as number
      const letter = ESCAPES[byte] as number
      if (letter !== 0) {
        bytes[to] = BACKSLASH
        to += 1
      }
      bytes[to] = letter === 0 ? byte : letter
      to += 1
    }
    this.length = to
  }

  /** What has been put, handed over; the buffer is empty then. */
  takeAll(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.bytes = Buffer.allocUnsafe(this.usualLength * 1.25)
    this.length = 0
    return taken
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(needed * 1.5)
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
