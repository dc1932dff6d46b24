/**
 * A posting list: growing ranks of excerpts as the differences from one to the next, the first from 0, in bytes of seven bits, the lowest first;
 * the eighth says that more of the difference follows.
 */

const MORE = 0x80
const SEVEN_BITS = 0x7f

/** How many bytes a difference takes. */
export function bytesOf(difference: number): number {
  let bytes = 1
  for (let rest = difference >>> 7; rest > 0; rest >>>= 7) bytes += 1
  return bytes
}

/** Puts a difference at a place of a list, and returns the place behind it. */
export function putDifference(list: Uint8Array, at: number, difference: number): number {
  let rest = difference
  let to = at
  for (; rest > SEVEN_BITS; rest >>>= 7, to += 1) list[to] = (rest & SEVEN_BITS) | MORE
  list[to] = rest
  return to + 1
}

/** Sets a bit of a string of bits, the highest of a byte being its first. */
export function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] as number) | (0x80 >> (at & 7))
}

/** Sets the bits from one to before another behind it. */
export function setSpan(bits: Uint8Array, from: number, to: number): void {
  const [first, last] = [from >> 3, (to - 1) >> 3]
  const [head, tail] = [0xff >> (from & 7), 0xff << (7 - ((to - 1) & 7))]
  if (first === last) {
    bits[first] = (bits[first] as number) | (head & tail)
    return
  }
  bits[first] = (bits[first] as number) | head
  bits.fill(0xff, first + 1, last)
  bits[last] = (bits[last] as number) | tail
}

/** Sets the bit of each rank of a list, `padding` bits before that of the first: in one loop, for a list may have a million. */
export function setBits(list: Uint8Array, bits: Uint8Array, padding: number): void {
  let at = padding
  let shift = 0
  let difference = 0
  for (let index = 0; index < list.length; index += 1) {
    const byte = list[index] as number
    difference |= (byte & SEVEN_BITS) << shift
    shift += 7
    if (byte >= MORE) continue
    at += difference
    setBit(bits, at)
    difference = 0
    shift = 0
  }
}

/** Calls `visit` with each rank of a list, up to the highest wanted. */
export function eachRank(list: Uint8Array, visit: (rank: number) => void, highest = Number.POSITIVE_INFINITY): void {
  let rank = 0
  for (let at = 0; at < list.length; at += 1) {
    let byte = list[at] as number
    let difference = byte & SEVEN_BITS
    for (let shift = 7; byte >= MORE; shift += 7) {
      at += 1
      byte = list[at] as number
      difference |= (byte & SEVEN_BITS) << shift
    }
    rank += difference
    if (rank > highest) return
    visit(rank)
  }
}
