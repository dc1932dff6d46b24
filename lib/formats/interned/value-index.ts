import { hashOf } from './hash'
import type { TextBytes } from './text-bytes'
import type { Values } from './values'

const INITIAL_PLACES = 1 << 7

/** Finds a value by its bytes: a hash table with linear probing. */
export class ValueIndex {
  /** The number of a value plus one, 0 where there is none, and its hash: side by side, for a look-up mostly waits for memory. */
  private slots = new Int32Array(INITIAL_PLACES * 2)

  /** @param values all of them are in it from the start */
  constructor(values: Values) {
    this.makeRoom(values.size)
    for (let number = 0; number < values.size; number += 1) {
      const start = values.startOf(number)
      const end = values.endOf(number)
      const hash = hashOf(values.bytes, start, end)
      const slot = this.slotOf(hash, values, start, end, values)
      if (this.slots[slot] === 0) this.put(slot, number, hash)
    }
  }

  /** The number of the value `source[start, end)`, which is kept if it is new. */
  numberOf(source: TextBytes, start: number, end: number, values: Values): number {
    const hash = hashOf(source.bytes, start, end)
    const slot = this.slotOf(hash, source, start, end, values)
    const known = this.slots[slot] as number
    if (known > 0) return known - 1
    const number = values.keep(source, start, end)
    this.put(slot, number, hash)
    this.makeRoom(values.size + 1)
    return number
  }

  /** The number of the value, or -1. */
  find(source: TextBytes, start: number, end: number, values: Values): number {
    return (this.slots[this.slotOf(hashOf(source.bytes, start, end), source, start, end, values)] as number) - 1
  }

  private put(slot: number, number: number, hash: number): void {
    this.slots[slot] = number + 1
    this.slots[slot + 1] = hash
  }

  private slotOf(hash: number, source: TextBytes, start: number, end: number, values: Values): number {
    const { slots } = this
    const mask = slots.length - 1
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const known = (slots[slot] as number) - 1
      if (known < 0 || (slots[slot + 1] === hash && values.holds(known, source, start, end))) return slot
    }
  }

  /** Room for so many values, which may take up half of the slots. */
  private makeRoom(values: number): void {
    const before = this.slots
    let length = before.length
    while (length < values * 4) length *= 2
    if (length === before.length) return
    const slots = new Int32Array(length)
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue
      let to = ((before[from + 1] as number) << 1) & (length - 1)
      while (slots[to] !== 0) to = (to + 2) & (length - 1)
      slots[to] = before[from] as number
      slots[to + 1] = before[from + 1] as number
    }
    this.slots = slots
  }
}
