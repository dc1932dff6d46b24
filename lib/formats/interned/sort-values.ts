import { Refusal } from './refusal'
import type { Values } from './values'

/** UTF-8 bytes from here on begin what JavaScript and UTF-8 put into different orders (U+E000 and above, pairs of surrogates). */
const FIRST_DISPUTED_BYTE = 0xee
const SMALL = 24

/**
 * The numbers of the values in the order in which JavaScript sorts their texts: a radix sort from the first byte on, linear in the bytes.
 * @throws Refusal when one stands there twice, and for characters whose order differs between UTF-8 and UTF-16
 */
export function sortValues(values: Values): Int32Array {
  const known = sorted.get(values)
  if (known) return known
  const order = sortAnew(values)
  sorted.set(values, order)
  return order
}

/** Several tables are sorted by the ids of one. */
const sorted = new WeakMap<Values, Int32Array>()

function sortAnew(values: Values): Int32Array {
  const { size, bytes } = values
  const used = size === 0 ? 0 : values.endOf(size - 1)
  for (let at = 0; at < used; at += 1) if ((bytes[at] as number) >= FIRST_DISPUTED_BYTE) throw new Refusal('a key of rare characters')
  const order = new Int32Array(size)
  for (let number = 0; number < size; number += 1) order[number] = number
  if (!isSorted(values)) new RadixSort(values, order).run()
  return order
}

/** The place of each value in a sorted order. */
export function ranksOf(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length)
  for (let place = 0; place < order.length; place += 1) ranks[order[place] as number] = place
  return ranks
}

function isSorted(values: Values): boolean {
  for (let index = 1; index < values.size; index += 1) if (compare(values, index - 1, index, 0) > 0) return false
  return true
}

function compare(values: Values, a: number, b: number, depth: number): number {
  const difference = compareFrom(values, a, b, depth)
  if (difference === 0) throw new Refusal('a value twice')
  return difference
}

function compareFrom(values: Values, a: number, b: number, depth: number): number {
  const { bytes } = values
  const endOfA = values.endOf(a)
  const endOfB = values.endOf(b)
  let atA = values.startOf(a) + depth
  let atB = values.startOf(b) + depth
  for (; atA < endOfA && atB < endOfB; atA += 1, atB += 1) {
    const difference = (bytes[atA] as number) - (bytes[atB] as number)
    if (difference !== 0) return difference
  }
  return endOfA - atA - (endOfB - atB)
}

class RadixSort {
  private readonly spare: Int32Array
  private readonly counts = new Int32Array(258)
  /** Ranges still to be sorted: from, to, and how many bytes their values share. */
  private readonly pending: number[] = []

  constructor(
    private readonly values: Values,
    private readonly order: Int32Array,
  ) {
    this.spare = new Int32Array(order.length)
  }

  run(): void {
    this.pending.push(0, this.order.length, 0)
    while (this.pending.length > 0) {
      const depth = this.pending.pop() as number
      const to = this.pending.pop() as number
      const from = this.pending.pop() as number
      if (to - from <= SMALL) this.insert(from, to, depth)
      else this.distribute(from, to, depth)
    }
  }

  /** 0 where the value has ended, else its byte plus one. */
  private digit(value: number, depth: number): number {
    const at = this.values.startOf(value) + depth
    return at < this.values.endOf(value) ? (this.values.bytes[at] as number) + 1 : 0
  }

  private distribute(from: number, to: number, depth: number): void {
    const { counts, order, spare, pending } = this
    counts.fill(0)
    for (let at = from; at < to; at += 1) {
      const digit = this.digit(order[at] as number, depth)
      counts[digit + 1] = (counts[digit + 1] as number) + 1
    }
    for (let digit = 0; digit < 257; digit += 1) {
      const size = counts[digit + 1] as number
      if (digit === 0 && size > 1) throw new Refusal('a value twice')
      counts[digit + 1] = (counts[digit] as number) + size
      if (digit > 0 && size > 1) pending.push(from + (counts[digit] as number), from + (counts[digit + 1] as number), depth + 1)
    }
    for (let at = from; at < to; at += 1) {
      const value = order[at] as number
      const digit = this.digit(value, depth)
      const place = counts[digit] as number
      counts[digit] = place + 1
      spare[from + place] = value
    }
    order.set(spare.subarray(from, to), from)
  }

  private insert(from: number, to: number, depth: number): void {
    const { order, values } = this
    for (let at = from + 1; at < to; at += 1) {
      const value = order[at] as number
      let hole = at
      for (; hole > from && compare(values, order[hole - 1] as number, value, depth) > 0; hole -= 1) order[hole] = order[hole - 1] as number
      order[hole] = value
    }
  }
}
