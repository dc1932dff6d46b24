import { hashOf } from './hash'

const INITIAL_BYTES = 1 << 12
const INITIAL_SLOTS = 1 << 6

/**
 * Distinct cells of a column, as UTF-8 in one piece of memory, each with the number of its first appearance.
 * A column of millions of cells mostly repeats itself: what has to be done with a cell is done once per value.
 */
export class Values {
  size = 0
  bytes = new Uint8Array(INITIAL_BYTES)
  /** Value `i` is `bytes[ends[i - 1], ends[i])`. */
  private ends = new Int32Array(INITIAL_SLOTS)
  private hashes = new Int32Array(INITIAL_SLOTS)
  /** Number of the value plus one at each place of a hash table with linear probing; 0 is free. */
  private slots = new Int32Array(INITIAL_SLOTS * 2)
  private view = bufferOf(this.bytes)

  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number)
  }

  endOf(index: number): number {
    return this.ends[index] as number
  }

  text(index: number): string {
    return this.view.utf8Slice(this.startOf(index), this.endOf(index))
  }

  /** The number of the value `source[start, end)`, a new one if it is new. */
  add(source: Uint8Array, start: number, end: number): number {
    const hash = hashOf(source, start, end)
    const slot = this.slotOf(hash, source, start, end)
    const known = this.slots[slot] as number
    if (known > 0) return known - 1
    const index = this.size
    this.append(source, start, end, hash)
    this.slots[slot] = index + 1
    if (this.size * 2 > this.slots.length) this.rehash()
    return index
  }

  /** Keeps `source[start, end)` as a value of its own, whether it stands here already or not; afterwards nothing can be looked up. */
  keep(source: Uint8Array, start: number, end: number): number {
    this.append(source, start, end, 0)
    return this.size - 1
  }

  /** The number of the value, or -1. */
  find(source: Uint8Array, start: number, end: number): number {
    return (this.slots[this.slotOf(hashOf(source, start, end), source, start, end)] as number) - 1
  }

  findText(text: string): number {
    if (text.length * 3 <= SCRATCH.length) return this.find(SCRATCH, 0, SCRATCH.utf8Write(text))
    const bytes = Buffer.from(text)
    return this.find(bytes, 0, bytes.length)
  }

  private slotOf(hash: number, source: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = (this.slots[slot] as number) - 1
      if (known < 0 || (this.hashes[known] === hash && this.holds(known, source, start, end))) return slot
    }
  }

  /** Whether the value with this number is `source[start, end)`. */
  holds(index: number, source: Uint8Array, start: number, end: number): boolean {
    let at = this.endOf(index)
    if (at - this.startOf(index) !== end - start) return false
    // Ids mostly differ in their last digits.
    for (let from = end; from > start; ) {
      from -= 1
      at -= 1
      if (this.bytes[at] !== source[from]) return false
    }
    return true
  }

  private append(source: Uint8Array, start: number, end: number, hash: number): void {
    const at = this.size === 0 ? 0 : (this.ends[this.size - 1] as number)
    const next = at + end - start
    if (next > this.bytes.length) this.growBytes(next)
    if (this.size === this.ends.length) this.growIndex()
    if (end - start < 32) for (let from = start, to = at; from < end; from += 1, to += 1) this.bytes[to] = source[from] as number
    else this.bytes.set(source.subarray(start, end), at)
    this.ends[this.size] = next
    this.hashes[this.size] = hash
    this.size += 1
  }

  private growBytes(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, Math.ceil(this.bytes.length * 1.6)))
    larger.set(this.bytes)
    this.bytes = larger
    this.view = bufferOf(larger)
  }

  private growIndex(): void {
    const ends = new Int32Array(this.ends.length * 2)
    const hashes = new Int32Array(ends.length)
    ends.set(this.ends)
    hashes.set(this.hashes)
    this.ends = ends
    this.hashes = hashes
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let index = 0; index < this.size; index += 1) {
      let slot = (this.hashes[index] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
    }
    this.slots = slots
  }
}

/** Node's own methods beneath `toString` and `write`, without what those spend on choosing an encoding. */
type FastBuffer = Buffer & { utf8Slice(start: number, end: number): string; utf8Write(text: string): number }
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as FastBuffer

const SCRATCH = Buffer.alloc(4096) as FastBuffer
