import type { RankSet } from '@/lib/store/rank-set'

/** Puts places in the order of a column of numbers from 0 up; those with the same number stay in the order that they have. */
function sortedBy(numbers: Int32Array, places: Int32Array): Int32Array {
  const starts = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 2)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let number = 1; number < starts.length; number += 1) starts[number] = (starts[number] as number) + (starts[number - 1] as number)
  const sorted = new Int32Array(places.length)
  for (const at of places) {
    const number = numbers[at] as number
    sorted[starts[number] as number] = at
    starts[number] = (starts[number] as number) + 1
  }
  return sorted
}

/** The places of columns of equal length in the order of the first column, then of the second, and so on. */
export function sortedPlaces(columns: readonly Int32Array[]): Int32Array {
  const places = new Int32Array(columns[0]?.length ?? 0).map((_, at) => at)
  return columns.reduceRight((sorted, numbers) => sortedBy(numbers, sorted), places)
}

/** The values of a column at the places. */
export function valuesAt<A extends Int32Array | Float64Array>(column: A, places: Int32Array): A {
  const values = column.slice() as A
  for (let at = 0; at < places.length; at += 1) values[at] = column[places[at] as number] as number
  return values
}

/** Where, among places from `start` to before `end`, those that have the same number as the first end. */
export function endOfRun(places: Int32Array, numbers: Int32Array, start: number, end: number): number {
  const number = numbers[places[start] as number]
  let at = start + 1
  while (at < end && numbers[places[at] as number] === number) at += 1
  return at
}

/** Of all places of columns, or of some of them in order, those that pass one test after the other; each is a loop of its own, which is several times as fast. */
export class Places {
  private constructor(
    private readonly left: Int32Array,
    private count: number,
  ) {}

  static upTo(count: number): Places {
    const all = new Int32Array(count)
    for (let at = 0; at < count; at += 1) all[at] = at
    return new Places(all, count)
  }

  get places(): Int32Array {
    return this.left.subarray(0, this.count)
  }

  /** Those whose number is from `low` to `high`. */
  between(numbers: Int32Array, low: number, high: number): void {
    const { left, count } = this
    let n = 0
    for (let index = 0; index < count; index += 1) {
      const at = left[index] as number
      const number = numbers[at] as number
      left[n] = at
      if (number >= low && number <= high) n += 1
    }
    this.count = n
  }

  /** Those whose number is marked with 1. */
  marked(numbers: Int32Array, marks: Uint8Array): void {
    const { left, count } = this
    let n = 0
    for (let index = 0; index < count; index += 1) {
      const at = left[index] as number
      left[n] = at
      if (marks[numbers[at] as number] === 1) n += 1
    }
    this.count = n
  }

  /** Those whose rank is in a set. */
  within(ranks: Int32Array, set: RankSet): void {
    const { left, count } = this
    let n = 0
    for (let index = 0; index < count; index += 1) {
      const at = left[index] as number
      left[n] = at
      if (set.has(ranks[at] as number)) n += 1
    }
    this.count = n
  }
}

type Test = (at: number) => boolean

/** Those of the places that pass, or of the first so many. */
export function passing(places: Int32Array | number, test: Test): Int32Array {
  const count = typeof places === 'number' ? places : places.length
  const passed = new Int32Array(count)
  let n = 0
  for (let index = 0; index < count; index += 1) {
    const at = typeof places === 'number' ? index : (places[index] as number)
    if (!test(at)) continue
    passed[n] = at
    n += 1
  }
  return passed.subarray(0, n)
}
