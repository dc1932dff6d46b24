/** Bytes of UTF-8, to be read one by one or several at once. Behind the last of them there are `SLACK` more. */
export interface TextBytes {
  readonly bytes: Uint8Array
  readonly view: DataView
}

/** How many bytes behind a text are read, and written over, by those who go through it in larger steps. */
export const SLACK = 8

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength)

/** A text by itself. */
export interface Text extends TextBytes {
  readonly length: number
}

export function textBytes(text: string): Text {
  const length = Buffer.byteLength(text)
  const bytes = Buffer.alloc(length + SLACK)
  bytes.write(text)
  return { bytes, view: viewOf(bytes), length }
}

/** Copies a text eight bytes at a time. No eight bytes of UTF-8 are a NaN, of which a number need not keep every bit. */
export function copyText(source: DataView, start: number, end: number, target: DataView, at: number): void {
  for (let from = start, to = at; from < end; from += 8, to += 8) target.setFloat64(to, source.getFloat64(from, true), true)
}

/** Which of the four bytes of a word belong to a text of so many. */
const SHORT = [0, 0xff, 0xffff, 0xffffff]

/** Whether two texts of one length are the same. */
export function isSameText(a: DataView, startOfA: number, b: DataView, startOfB: number, length: number): boolean {
  if (length < 4) return ((a.getInt32(startOfA, true) ^ b.getInt32(startOfB, true)) & (SHORT[length] as number)) === 0
  // Ids mostly differ in their last digits.
  const last = length - 4
  if (a.getInt32(startOfA + last, true) !== b.getInt32(startOfB + last, true)) return false
  for (let at = 0; at < last; at += 4) if (a.getInt32(startOfA + at, true) !== b.getInt32(startOfB + at, true)) return false
  return true
}

/** Whether a text of four bytes or more has nothing but the printable characters of ASCII: a byte out of their bounds sets the highest bit of itself. */
export function isPrintableAscii(view: DataView, start: number, end: number): boolean {
  const last = end - 4
  if (last < start) return false
  for (let at = start; at < last; at += 4) if (isOutOfAscii(view.getInt32(at, true))) return false
  return !isOutOfAscii(view.getInt32(last, true))
}

const isOutOfAscii = (word: number) => ((word | (word - 0x20202020) | (word + 0x01010101)) & 0x80808080) !== 0
