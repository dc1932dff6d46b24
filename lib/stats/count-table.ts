/** Sums of the columns of a table in many samples: those of one sample side by side, sample after sample. */
export interface SampledSums {
  readonly width: number
  readonly samples: number
  readonly sums: Float64Array
}

/** Whole numbers below 2 to this power are exact in a double. */
const EXACT_BITS = 53

/**
 * Rows of counts of which many sums are wanted. As many columns as fit stand in one double, each in bits of its own, so that one addition adds them all;
 * the sums are exact.
 */
export class CountTable {
  /** Two to the power of the bits that a sum of any column needs. */
  private readonly base: number
  private readonly together: number
  private readonly words: number
  private readonly packed: Float64Array
  private readonly current: Float64Array

  /** @param rows of one width, of whole numbers; a sum is of as many rows at most, the same row as often as one likes */
  constructor(
    rows: readonly Float64Array[],
    private readonly width: number,
  ) {
    const most = rows.reduce((largest, row) => row.reduce((a, b) => Math.max(a, b), largest), 0) * rows.length
    const bits = Math.ceil(Math.log2(most + 2))
    this.base = 2 ** bits
    this.together = Math.max(1, Math.floor(EXACT_BITS / bits))
    this.words = Math.ceil(width / this.together)
    this.packed = new Float64Array(rows.length * this.words)
    for (const [at, row] of rows.entries()) this.pack(row, at * this.words)
    this.current = new Float64Array(this.words)
  }

  private pack(row: Float64Array, start: number): void {
    for (let column = this.width - 1; column >= 0; column -= 1) {
      const word = start + Math.floor(column / this.together)
      this.packed[word] = (this.packed[word] as number) * this.base + (row[column] as number)
    }
  }

  /**
   * The sums of so many samples.
   * @param draw adds the rows of one sample, by `add`
   */
  sums(samples: number, draw: () => void): SampledSums {
    const sums = new Float64Array(samples * this.width)
    for (let sample = 0; sample < samples; sample += 1) {
      this.current.fill(0)
      draw()
      this.unpack(sums, sample * this.width)
    }
    return { width: this.width, samples, sums }
  }

  /** Adds a row so many times to the current sample. */
  add(row: number, times: number): void {
    const { packed, current, words } = this
    const start = row * words
    for (let word = 0; word < words; word += 1) current[word] = (current[word] as number) + times * (packed[start + word] as number)
  }

  private unpack(sums: Float64Array, start: number): void {
    const { base, together, current } = this
    const end = start + this.width
    let at = start
    for (let word = 0; word < current.length; word += 1) {
      let rest = current[word] as number
      for (const last = Math.min(at + together, end); at < last; at += 1) {
        const higher = Math.floor(rest / base)
        sums[at] = rest - higher * base
        rest = higher
      }
    }
  }
}
