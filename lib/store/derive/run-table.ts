const INITIAL_SLOTS = 1 << 10
const INITIAL_BYTES = 1 << 14
/** A slot holds the hash of a run, where its bytes begin and end, and its number. */
const WIDTH = 4
const WIDTH_BITS = 2

/** Runs of bytes, each with a number: a hash table in one piece of memory, for a look-up mostly waits for memory. */
export class RunTable {
  private size = 0
  private slots = new Int32Array(INITIAL_SLOTS * WIDTH)
  private bytes = new Uint8Array(INITIAL_BYTES)
  private used = 0

  /** Where the run `source[start, end)` stands, or would; no longer true once another run is kept. `hash` is that of its bytes. */
  placeOf(hash: number, source: Uint8Array, start: number, end: number): number {
    const { slots } = this
    const mask = slots.length - 1
    // No run is empty: a slot without an end is free.
    for (let at = (hash << WIDTH_BITS) & mask; ; at = (at + WIDTH) & mask) {
      if (slots[at + 2] === 0 || (slots[at] === hash && this.holds(at, source, start, end))) return at
    }
  }

  isKnown(place: number): boolean {
    return this.slots[place + 2] !== 0
  }

  /** The number of a known run. */
  numberAt(place: number): number {
    return this.slots[place + 3] as number
  }

  private holds(slot: number, source: Uint8Array, start: number, end: number): boolean {
    const { bytes, slots } = this
    let at = slots[slot + 1] as number
    if ((slots[slot + 2] as number) - at !== end - start) return false
    for (let from = start; from < end; from += 1, at += 1) if (bytes[at] !== source[from]) return false
    return true
  }

  /** Gives a new run its number. */
  keep(place: number, hash: number, run: Uint8Array, number: number): void {
    const start = this.used
    this.used += run.length
    if (this.used > this.bytes.length) this.growBytes()
    this.bytes.set(run, start)
    this.slots.set([hash, start, this.used, number], place)
    this.size += 1
    if (this.size * 2 * WIDTH > this.slots.length) this.growSlots()
  }

  private growBytes(): void {
    const larger = new Uint8Array(Math.ceil(this.used * 1.6))
    larger.set(this.bytes)
    this.bytes = larger
  }

  private growSlots(): void {
    const before = this.slots
    const slots = new Int32Array(before.length * 2)
    const mask = slots.length - 1
    for (let from = 0; from < before.length; from += WIDTH) {
      if (before[from + 2] === 0) continue
      let to = ((before[from] as number) << WIDTH_BITS) & mask
      while (slots[to + 2] !== 0) to = (to + WIDTH) & mask
      slots.set(before.subarray(from, from + WIDTH), to)
    }
    this.slots = slots
  }
}
