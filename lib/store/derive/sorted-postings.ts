import { GrowingInts } from './growing-ints'

/** So many postings are sorted at once, which takes as much memory again. */
const SLICE = 1 << 24

/** Some texts by the stems that they have: those of stem `i` are `texts[starts[i], starts[i + 1])`. */
interface Slice {
  starts: Int32Array
  texts: Int32Array
}

/** Postings that come text by text and leave stem by stem. */
export class SortedPostings {
  private readonly slices: Slice[] = []
  private stems = new GrowingInts()
  /** Where the stems of each text end. */
  private ends = new GrowingInts()
  private firstText = 0

  add(stem: number): void {
    this.stems.push(stem)
  }

  endText(): void {
    this.ends.push(this.stems.length)
    if (this.stems.length >= SLICE) this.sort()
  }

  /** Sorts what has not been sorted yet; needed once after the last text. */
  sort(): void {
    const starts = this.countStems()
    const texts = new Int32Array(this.stems.length)
    const next = starts.slice()
    let at = 0
    for (let text = 0; text < this.ends.length; text += 1) {
      for (const end = this.ends.at(text); at < end; at += 1) {
        const stem = this.stems.at(at)
        const place = next[stem] as number
        texts[place] = this.firstText + text
        next[stem] = place + 1
      }
    }
    this.slices.push({ starts, texts })
    this.firstText += this.ends.length
    this.stems = new GrowingInts()
    this.ends = new GrowingInts()
  }

  private countStems(): Int32Array {
    let highest = -1
    for (let at = 0; at < this.stems.length; at += 1) highest = Math.max(highest, this.stems.at(at))
    const starts = new Int32Array(highest + 2)
    for (let at = 0; at < this.stems.length; at += 1) {
      const after = this.stems.at(at) + 1
      starts[after] = (starts[after] as number) + 1
    }
    for (let stem = 0; stem <= highest; stem += 1) starts[stem + 1] = (starts[stem + 1] as number) + (starts[stem] as number)
    return starts
  }

  /** The texts that have a stem, in their order, in one piece for each slice. */
  textsOf(stem: number): Int32Array[] {
    return this.slices.flatMap(({ starts, texts }) =>
      stem + 1 < starts.length ? [texts.subarray(starts[stem] as number, starts[stem + 1] as number)] : [],
    )
  }
}
