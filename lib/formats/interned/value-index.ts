import { hashOf } from './hash'
import type { TextBytes } from './text-bytes'
import type { Values } from './values'

const INITIAL_SLOTS = 1 << 7

/** Finds a value by its bytes: a hash table with linear probing. */
export class ValueIndex {
  private hashes = new Int32Array(INITIAL_SLOTS / 2)
  /** Number of the value plus one at each place; 0 is free. */
  private slots = new Int32Array(INITIAL_SLOTS)

  /** @param values all of them are in it from the start */
  constructor(values: Values) {
    if (values.size * 2 > INITIAL_SLOTS) this.makeRoom(values.size, 0)
    for (let number = 0; number < values.size; number += 1) {
      const start = values.startOf(number)
      const end = values.endOf(number)
      const hash = hashOf(values.bytes, start, end)
      const slot = this.slotOf(hash, values, start, end, values)
      this.hashes[number] = hash
      if (this.slots[slot] === 0) this.slots[slot] = number + 1
    }
  }

  /** The number of the value `source[start, end)`, which is kept if it is new. */
  numberOf(source: TextBytes, start: number, end: number, values: Values): number {
    const hash = hashOf(source.bytes, start, end)
    const slot = this.slotOf(hash, source, start, end, values)
    const known = this.slots[slot] as number
    if (known > 0) return known - 1
    const number = values.keep(source, start, end)
    this.hashes[number] = hash
    this.slots[slot] = number + 1
    if (values.size * 2 >= this.slots.length) this.makeRoom(values.size + 1, values.size)
    return number
  }

  /** The number of the value, or -1. */
  find(source: TextBytes, start: number, end: number, values: Values): number {
    return (this.slots[this.slotOf(hashOf(source.bytes, start, end), source, start, end, values)] as number) - 1
  }

  private slotOf(hash: number, source: TextBytes, start: number, end: number, values: Values): number {
    const { slots, hashes } = this
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1
      if (known < 0 || (hashes[known] === hash && values.holds(known, source, start, end))) return slot
    }
  }

  /** Room for so many values, at most half of the slots taken; the first `size` are put in anew. */
  private makeRoom(values: number, size: number): void {
    let length = this.slots.length
    while (length < values * 2) length *= 2
    const hashes = new Int32Array(length / 2)
    const slots = new Int32Array(length)
    const mask = length - 1
    for (let number = 0; number < size; number += 1) {
      const hash = this.hashes[number] as number
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      hashes[number] = hash
      slots[slot] = number + 1
    }
    this.hashes = hashes
    this.slots = slots
  }
}
