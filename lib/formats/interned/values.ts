import { sharedBytes, sharedInts } from './shared-memory'
import { copyText, isSameText, SLACK, type TextBytes, viewOf } from './text-bytes'
import { ValueIndex } from './value-index'

const INITIAL_BYTES = 1 << 12
const INITIAL_VALUES = 1 << 6

/**
 * Cells of a column, as UTF-8 in one piece of memory, each with the number of its first appearance.
 * A column of millions of cells mostly repeats itself: what has to be done with a cell is done once per value.
 */
export class Values implements TextBytes {
  size = 0
  bytes = sharedBytes(INITIAL_BYTES + SLACK)
  view = viewOf(this.bytes)
  /** Value `i` is `bytes[ends[i - 1], ends[i])`. */
  private ends = sharedInts(INITIAL_VALUES)
  private index: ValueIndex | undefined
  private texts = bufferOf(this.bytes)

  startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number)
  }

  endOf(number: number): number {
    return this.ends[number] as number
  }

  text(number: number): string {
    return this.texts.utf8Slice(this.startOf(number), this.endOf(number))
  }

  /** Whether a value can be looked up at once: for some reader who knows where it should be it is not worth the while. */
  get isIndexed(): boolean {
    return this.index !== undefined
  }

  /** The number of the value `source[start, end)`, a new one if it is new. */
  add(source: TextBytes, start: number, end: number): number {
    this.index ??= new ValueIndex(this)
    return this.index.numberOf(source, start, end, this)
  }

  /** Keeps `source[start, end)` as a value of its own, whether it stands here already or not. */
  keep(source: TextBytes, start: number, end: number): number {
    const number = this.size
    const at = this.startOf(number)
    const next = at + end - start
    if (next + SLACK > this.bytes.length) this.reserve(Math.ceil(next * 1.6), number)
    if (number === this.ends.length) this.reserve(next, number * 2)
    copyText(source.view, start, end, this.view, at)
    this.ends[number] = next
    this.size = number + 1
    return number
  }

  /** The number of the value, or -1. */
  find(source: TextBytes, start: number, end: number): number {
    this.index ??= new ValueIndex(this)
    return this.index.find(source, start, end, this)
  }

  findText(text: string): number {
    const length = Buffer.byteLength(text)
    const source = length <= SCRATCH_BYTES ? SCRATCH : scratch(length)
    source.bytes.utf8Write(text)
    return this.find(source, 0, length)
  }

  /** Whether the value with this number is `source[start, end)`. */
  holds(number: number, source: TextBytes, start: number, end: number): boolean {
    const at = this.startOf(number)
    const length = end - start
    return this.endOf(number) - at === length && isSameText(this.view, at, source.view, start, length)
  }

  /** Where the byte comes next, -1 if it does not. */
  placeOf(byte: number, from: number): number {
    const at = this.texts.indexOf(byte, from)
    return at < this.startOf(this.size) ? at : -1
  }

  /** What another thread needs to read the values that there are by now; it must change nothing. */
  share(): SharedValues {
    return { bytes: this.bytes, ends: this.ends }
  }

  /** Makes room for so many times as much as there is by now, so that it need not grow step by step. */
  expect(times: number): void {
    this.reserve(Math.ceil(this.startOf(this.size) * times), Math.ceil(this.size * times))
  }

  private reserve(bytes: number, values: number): void {
    if (bytes + SLACK > this.bytes.length) {
      const larger = sharedBytes(bytes + SLACK)
      larger.set(this.bytes.subarray(0, this.startOf(this.size)))
      this.bytes = larger
      this.view = viewOf(larger)
      this.texts = bufferOf(larger)
    }
    if (values > this.ends.length) {
      const larger = sharedInts(values)
      larger.set(this.ends)
      this.ends = larger
    }
  }
}

/** Value `i` is `bytes[ends[i - 1], ends[i])`. */
export interface SharedValues {
  readonly bytes: Uint8Array
  readonly ends: Int32Array
}

/** Node's own methods beneath `toString` and `write`, without what those spend on choosing an encoding. */
type FastBuffer = Buffer & { utf8Slice(start: number, end: number): string; utf8Write(text: string): number }
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as FastBuffer

const scratch = (length: number) => {
  const bytes = Buffer.alloc(length + SLACK) as FastBuffer
  return { bytes, view: viewOf(bytes) }
}
const SCRATCH_BYTES = 4096
const SCRATCH = scratch(SCRATCH_BYTES)
