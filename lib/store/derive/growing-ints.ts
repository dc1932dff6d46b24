const INITIAL_LENGTH = 1 << 10

/** Whole numbers below 2³¹, one after the other, in one piece of memory. */
export class GrowingInts {
  length = 0
  private items = new Int32Array(INITIAL_LENGTH)

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(Math.ceil(this.items.length * 1.6))
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length] = value
    this.length += 1
  }

  at(index: number): number {
    return this.items[index] as number
  }

  set(index: number, value: number): void {
    this.items[index] = value
  }
}
