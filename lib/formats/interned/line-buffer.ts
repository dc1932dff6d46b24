import { copyText, SLACK, type TextBytes, viewOf } from './text-bytes'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The bytes that JSON escapes; a corpus holds no other control characters. */
export const ESCAPED = [QUOTE, BACKSLASH, 0x0a, 0x0d, 0x09] as const

/** The letter after a backslash for each of them; 0 for the other bytes. */
const LETTERS = new Uint8Array(256)
for (const byte of ESCAPED) LETTERS[byte] = JSON.stringify(String.fromCharCode(byte)).charCodeAt(2)

/** Lines of UTF-8 that are put together piece by piece. */
export class LineBuffer {
  length = 0
  private bytes: Uint8Array
  private view: DataView

  constructor(usualLength: number) {
    this.bytes = Buffer.allocUnsafe(usualLength * 1.25)
    this.view = viewOf(this.bytes)
  }

  put({ view }: TextBytes, start: number, end: number): void {
    const needed = this.length + end - start
    if (needed + SLACK > this.bytes.length) this.grow(needed)
    copyText(view, start, end, this.view, this.length)
    this.length = needed
  }

  /** Puts text as it stands inside a JSON string. */
  putEscaped(source: TextBytes, start: number, end: number): void {
    const most = this.length + 2 * (end - start)
    if (most + SLACK > this.bytes.length) this.grow(most)
    const { bytes } = this
    let to = this.length
    for (let from = start; from < end; from += 1) {
      const byte = source.bytes[from] as number
      const letter = LETTERS[byte] as number
      if (letter !== 0) {
        bytes[to] = BACKSLASH
        to += 1
      }
      bytes[to] = letter === 0 ? byte : letter
      to += 1
    }
    this.length = to
  }

  /** What has been put, in the buffer's own memory. */
  filled(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(needed * 1.5 + SLACK)
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
    this.view = viewOf(larger)
  }
}
