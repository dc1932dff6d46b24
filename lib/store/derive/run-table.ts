const INITIAL_SLOTS = 1 << 10
/** A slot holds seven pieces of a run, four bytes each, and its number: all in one line of the processor's memory, so that a look-up waits for memory once. */
const WIDTH = 8
const WIDTH_BITS = 3
const PIECES = WIDTH - 1
const LONGEST = PIECES * 4
/** By how many bytes of a piece belong to the run. */
const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff)
/** Another in every process, so that nobody can write words that all meet in one place. */
const SEED = (Math.random() * 0x1_0000_0000) | 0

/** Bytes to be looked at; behind the last run four more must follow. */
export interface Bytes {
  readonly bytes: Buffer
  readonly view: DataView
}

/** Runs of bytes, none of them empty or with a zero, each with a number. */
export class RunTable {
  private size = 0
  /** A slot whose first piece is 0 is free. */
  private slots = new Int32Array(INITIAL_SLOTS * WIDTH)
  private readonly pieces = new Int32Array(PIECES)
  private readonly longRuns = new Map<string, number>()

  /** @param learn asked once for the number of a run that is new */
  constructor(private readonly learn: (run: string) => number) {}

  numberOf(source: Bytes, start: number, end: number): number {
    if (end - start > LONGEST) return this.numberOfLong(source.bytes.toString('utf8', start, end))
    const slot = this.slotOf(this.take(source.view, start, end))
    if (this.slots[slot] !== 0) return this.slots[slot + PIECES] as number
    const number = this.learn(source.bytes.toString('utf8', start, end))
    this.slots.set(this.pieces, slot)
    this.slots[slot + PIECES] = number
    this.size += 1
    if (this.size * 2 * WIDTH > this.slots.length) this.grow()
    return number
  }

  private numberOfLong(run: string): number {
    const number = this.longRuns.get(run) ?? this.learn(run)
    this.longRuns.set(run, number)
    return number
  }

  /** Cuts a run into pieces and gives its hash. */
  private take(view: DataView, start: number, end: number): number {
    const { pieces } = this
    let hash = SEED
    let piece = 0
    for (let at = start; at < end; at += 4, piece += 1) {
      const left = end - at
      const value = left < 4 ? view.getInt32(at, true) & (MASKS[left] as number) : view.getInt32(at, true)
      pieces[piece] = value
      hash = mixed(hash, value)
    }
    for (; piece < PIECES; piece += 1) pieces[piece] = 0
    return hash
  }

  /** Where the run cut into pieces stands, or would. */
  private slotOf(hash: number): number {
    const { slots } = this
    const last = slots.length - WIDTH
    let slot = (hash << WIDTH_BITS) & last
    while (slots[slot] !== 0 && !this.holds(slot)) slot = (slot + WIDTH) & last
    return slot
  }

  private holds(slot: number): boolean {
    const { slots, pieces } = this
    for (let piece = 0; piece < PIECES; piece += 1) if (slots[slot + piece] !== pieces[piece]) return false
    return true
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 2)
    for (let from = 0; from < before.length; from += WIDTH) {
      if (before[from] === 0) continue
      this.pieces.set(before.subarray(from, from + PIECES))
      this.slots.set(before.subarray(from, from + WIDTH), this.slotOf(this.hashOfPieces()))
    }
  }

  private hashOfPieces(): number {
    let hash = SEED
    for (const piece of this.pieces) if (piece !== 0) hash = mixed(hash, piece)
    return hash
  }
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x2c1b3c6d)
  return product ^ (product >>> 15)
}
