import { ValueIndex } from './value-index'

const INITIAL_BYTES = 1 << 12
const INITIAL_VALUES = 1 << 6

/**
 * Cells of a column, as UTF-8 in one piece of memory, each with the number of its first appearance.
 * A column of millions of cells mostly repeats itself: what has to be done with a cell is done once per value.
 */
export class Values {
  size = 0
  bytes = new Uint8Array(INITIAL_BYTES)
  /** Value `i` is `bytes[ends[i - 1], ends[i])`. */
  private ends = new Int32Array(INITIAL_VALUES)
  private index: ValueIndex | undefined
  private view = bufferOf(this.bytes)

  startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number)
  }

  endOf(number: number): number {
    return this.ends[number] as number
  }

  text(number: number): string {
    return this.view.utf8Slice(this.startOf(number), this.endOf(number))
  }

  /** Whether a value can be looked up at once: for some reader who knows where it should be it is not worth the while. */
  get isIndexed(): boolean {
    return this.index !== undefined
  }

  /** The number of the value `source[start, end)`, a new one if it is new. */
  add(source: Uint8Array, start: number, end: number): number {
    this.index ??= new ValueIndex(this)
    return this.index.numberOf(source, start, end, this)
  }

  /** Keeps `source[start, end)` as a value of its own, whether it stands here already or not. */
  keep(source: Uint8Array, start: number, end: number): number {
    const number = this.size
    const at = this.startOf(number)
    const next = at + end - start
    if (next > this.bytes.length) this.reserve(Math.max(next, Math.ceil(this.bytes.length * 1.6)), this.ends.length)
    if (number === this.ends.length) this.reserve(this.bytes.length, number * 2)
    if (end - start < 32) for (let from = start, to = at; from < end; from += 1, to += 1) this.bytes[to] = source[from] as number
    else this.bytes.set(source.subarray(start, end), at)
    this.ends[number] = next
    this.size = number + 1
    return number
  }

  /** The number of the value, or -1. */
  find(source: Uint8Array, start: number, end: number): number {
    this.index ??= new ValueIndex(this)
    return this.index.find(source, start, end, this)
  }

  findText(text: string): number {
    if (text.length * 3 <= SCRATCH.length) return this.find(SCRATCH, 0, SCRATCH.utf8Write(text))
    const bytes = Buffer.from(text)
    return this.find(bytes, 0, bytes.length)
  }

  /** Whether the value with this number is `source[start, end)`. */
  holds(number: number, source: Uint8Array, start: number, end: number): boolean {
    let at = this.endOf(number)
    if (at - this.startOf(number) !== end - start) return false
    // Ids mostly differ in their last digits.
    for (let from = end; from > start; ) {
      from -= 1
      at -= 1
      if (this.bytes[at] !== source[from]) return false
    }
    return true
  }

  /** Makes room for so many times as much as there is by now, so that it need not grow step by step. */
  expect(times: number): void {
    this.reserve(Math.ceil(this.startOf(this.size) * times), Math.ceil(this.size * times))
  }

  private reserve(bytes: number, values: number): void {
    if (bytes > this.bytes.length) {
      const larger = new Uint8Array(bytes)
      larger.set(this.bytes.subarray(0, this.startOf(this.size)))
      this.bytes = larger
      this.view = bufferOf(larger)
    }
    if (values > this.ends.length) {
      const larger = new Int32Array(values)
      larger.set(this.ends)
      this.ends = larger
    }
  }
}

/** Node's own methods beneath `toString` and `write`, without what those spend on choosing an encoding. */
type FastBuffer = Buffer & { utf8Slice(start: number, end: number): string; utf8Write(text: string): number }
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as FastBuffer

const SCRATCH = Buffer.alloc(4096) as FastBuffer
