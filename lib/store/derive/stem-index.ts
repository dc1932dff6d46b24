import { foldedWords } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'
import { GrowingInts } from './growing-ints'
import { type Bytes, RunTable } from './run-table'
import { SortedPostings } from './sorted-postings'

/** What a byte of UTF-8 is to words: between them, a part of them, or a mark that may stand inside a number. */
const BETWEEN = 0
const PART = 1
const MARK = 2
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[0-9a-z]/i.test(String.fromCharCode(byte)) ? PART : byte === 0x2e || byte === 0x2c ? MARK : BETWEEN,
)

/** Ends the last word of a text. */
const AFTER_ALL = 0x20
/** For that, and what a table of runs may look at behind it. */
const ROOM = 8

function bytesFor(length: number): Bytes {
  const bytes = Buffer.alloc(length + ROOM)
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
}

/** Words that folding leaves as they are. */
const PLAIN = /^[a-z]+$/

const NO_STEM = -1
/** From here on downwards a run has several stems. */
const SEVERAL_STEMS = -2

interface Stem {
  language: string
  stem: string
}

/** A stem of the index and the texts that have it, in their order, in pieces. */
export interface IndexedStem extends Stem {
  texts: readonly Int32Array[]
}

/** From here on UTF-16 and UTF-8 put characters into different orders. */
const DISPUTED = /[\ud800-\uffff]/

function inOrder(a: Stem, b: Stem): number {
  if (a.stem === b.stem) return a.language < b.language ? -1 : 1
  if (DISPUTED.test(a.stem) || DISPUTED.test(b.stem)) return Buffer.compare(Buffer.from(a.stem), Buffer.from(b.stem))
  return a.stem < b.stem ? -1 : 1
}

/** Which texts have which stems. Texts are added one after the other, in parts. */
export class StemIndex {
  /** Runs of letters by language, each with the number of its stem: what its words are need be found out only once. */
  private readonly languages = new Map<string, RunTable>()
  private readonly stems: Stem[] = []
  private readonly several: number[][] = []
  private readonly postings = new SortedPostings()
  private text = 0
  /** The text that had each stem last. */
  private readonly latest = new GrowingInts()
  private source = bytesFor(1 << 16)

  /** Adds to the words of the current text. */
  addPart(text: string, language: string): void {
    if (text === '') return
    if (text.length * 3 + ROOM > this.source.bytes.length) this.source = bytesFor(text.length * 4)
    const { bytes } = this.source
    const length = bytes.write(text)
    bytes[length] = AFTER_ALL
    const runs = this.runsOf(language)
    for (let at = 0; at < length; at += 1) {
      if (KINDS[bytes[at] as number] !== PART) continue
      const start = at
      let end = at
      // Marks belong to a run if more of it follows them.
      for (; KINDS[bytes[at] as number] !== BETWEEN; at += 1) if (KINDS[bytes[at] as number] === PART) end = at + 1
      this.post(runs.numberOf(this.source, start, end))
    }
  }

  /** The next part belongs to the next text. */
  endText(): void {
    this.text += 1
    this.postings.endText()
  }

  private runsOf(language: string): RunTable {
    const known = this.languages.get(language)
    if (known) return known
    const numbers = new Map<string, number>()
    const runs = new RunTable((run) => this.learn(run, language, numbers))
    this.languages.set(language, runs)
    return runs
  }

  /** The number of a run's stem, or what stands for none or several. */
  private learn(run: string, language: string, numbers: Map<string, number>): number {
    const words = PLAIN.test(run) ? [run] : foldedWords(run)
    const found = [...new Set(words.map(stemOf(language)))].map((stem) => {
      const number = numbers.get(stem) ?? this.stems.push({ language, stem }) - 1
      if (number === this.latest.length) this.latest.push(-1)
      numbers.set(stem, number)
      return number
    })
    if (found.length < 2) return found[0] ?? NO_STEM
    return SEVERAL_STEMS - (this.several.push(found) - 1)
  }

  private post(stem: number): void {
    if (stem <= SEVERAL_STEMS) for (const one of this.several[SEVERAL_STEMS - stem] as number[]) this.post(one)
    if (stem < 0 || this.latest.at(stem) === this.text) return
    this.latest.set(stem, this.text)
    this.postings.add(stem)
  }

  /** The stems by (stem, language), in the order of their UTF-8 bytes. Nothing can be added any more. */
  finish(): IndexedStem[] {
    this.postings.sort()
    const numbers = this.stems.map((_, number) => number).sort((a, b) => inOrder(this.stems[a] as Stem, this.stems[b] as Stem))
    return numbers.map((number) => ({ ...(this.stems[number] as Stem), texts: this.postings.textsOf(number) }))
  }
}
