import { copyText } from '@/lib/formats/interned/text-bytes'
import { foldedWords } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'
import { GrowingInts } from './growing-ints'
import { type IndexedStems, listRanks, type RankedTexts } from './indexed-stems'
import { type Bytes, RunTable } from './run-table'

/** What a byte of UTF-8 is to words: between them, a part of them, a mark that may stand inside a number, or a capital letter. */
const BETWEEN = 0
const PART = 1
const MARK = 2
const CAPITAL = 3
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (/[A-Z]/.test(character)) return CAPITAL
  return byte >= 0x80 || /[0-9a-z]/.test(character) ? PART : /[.,]/.test(character) ? MARK : BETWEEN
})
const SMALL_LETTER = 0x20

/** Ends the last word of a text. */
const AFTER_ALL = 0x20
/** For that, and what a table of runs may look at behind it. */
const ROOM = 16

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

/** From here on UTF-16 and UTF-8 put characters into different orders. */
const DISPUTED = /[\ud800-\uffff]/

function inOrder(a: Stem, b: Stem): number {
  if (a.stem === b.stem) return a.language < b.language ? -1 : 1
  if (DISPUTED.test(a.stem) || DISPUTED.test(b.stem)) return Buffer.compare(Buffer.from(a.stem), Buffer.from(b.stem))
  return a.stem < b.stem ? -1 : 1
}

/** Which texts have which stems. Texts are added one after the other, in parts; capitals need not be made small before. */
export class StemIndex {
  /** Runs of letters by language, each with the number of its stem: what its words are need be found out only once. */
  private readonly languages = new Map<string, RunTable>()
  private readonly stems: Stem[] = []
  private readonly several: number[][] = []
  private readonly postings = new GrowingInts()
  private readonly ends = new GrowingInts()
  /** The text that had each stem last. */
  private readonly latest = new GrowingInts()
  private source = bytesFor(1 << 16)

  /** Adds to the words of the current text. */
  addPart(text: string, language: string): void {
    if (text === '') return
    const { bytes } = this.sourceFor(text.length * 3)
    this.addWords(bytes.write(text), language)
  }

  /** The same from bytes of UTF-8, of which some more stand behind `end`. */
  addCopy(view: DataView, start: number, end: number, language: string): void {
    const source = this.sourceFor(end - start)
    copyText(view, start, end, source.view, 0)
    this.addWords(end - start, language)
  }

  private sourceFor(length: number): Bytes {
    if (length + ROOM > this.source.bytes.length) this.source = bytesFor(length * 2)
    return this.source
  }

  /** Adds the words of the first bytes of the source, and changes those. */
  private addWords(length: number, language: string): void {
    const { source } = this
    const { bytes } = source
    bytes[length] = AFTER_ALL
    const runs = this.runsOf(language)
    for (let at = 0; at < length; at += 1) {
      const kind = KINDS[bytes[at] as number]
      if (kind !== PART && kind !== CAPITAL) continue
      const start = at
      at = endOfRun(bytes, at)
      // Marks belong to a run if more of it follows them.
      let end = at
      while (KINDS[bytes[end - 1] as number] === MARK) end -= 1
      this.post(runs.numberOf(source, start, end))
    }
  }

  /** The next part belongs to the next text. */
  endText(): void {
    this.ends.push(this.postings.length)
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
    if (stem < 0 || this.latest.at(stem) === this.ends.length) return
    this.latest.set(stem, this.ends.length)
    this.postings.push(stem)
  }

  /** The stems by (stem, language), in the order of their UTF-8 bytes, and the ranks that have them. */
  finish(order?: RankedTexts): IndexedStems {
    const sorted = this.stems.map((_, stem) => stem).sort((a, b) => inOrder(this.stems[a] as Stem, this.stems[b] as Stem))
    const numbers = new Int32Array(sorted.length)
    for (const [number, stem] of sorted.entries()) numbers[stem] = number
    const ranks = listRanks({ stems: this.postings, ends: this.ends }, sorted.length, numbers, order)
    const pick = (name: keyof Stem) => sorted.map((stem) => (this.stems[stem] as Stem)[name])
    return { languages: pick('language'), stems: pick('stem'), ...ranks }
  }
}

/** Where a run that begins here ends, marks behind it included; makes its capitals small. */
function endOfRun(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 1) {
    const kind = KINDS[bytes[at] as number]
    if (kind === BETWEEN) return at
    if (kind === CAPITAL) bytes[at] = (bytes[at] as number) | SMALL_LETTER
  }
}
