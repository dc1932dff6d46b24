import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBytes } from '@/lib/formats/interned/text-bytes'
import type { IndexedStems } from '@/lib/store/derive/indexed-stems'
import { StemIndex } from '@/lib/store/derive/stem-index'
import { foldedWords } from '@/lib/store/folding'
import { bytesOf, eachRank, putDifference } from '@/lib/store/posting-lists'
import { stemOf } from '@/lib/store/stemming'

interface Text {
  language: string
  parts: string[]
}

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Talks',
    'talked',
    'mañana',
    'manana',
    '41.5',
    '1,000.',
    '.5',
    '½',
    'ﬁne',
    'état-major',
    'Σίσυφος',
    '日本',
    '…',
    "o'clock",
  ),
)
const texts = fc.array(
  fc.record<Text>({
    language: fc.constantFrom('en', 'es', 'zz'),
    parts: fc.array(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 12 },
)

/** Each stem with the texts that have it, found word by word. */
function expected(all: readonly Text[]): unknown[] {
  const found = new Map<string, { language: string; stem: string; texts: Set<number> }>()
  for (const [text, { language, parts }] of all.entries()) {
    for (const stem of parts.flatMap(foldedWords).map(stemOf(language))) {
      const one = found.get(`${stem}\n${language}`) ?? { language, stem, texts: new Set() }
      found.set(`${stem}\n${language}`, one)
      one.texts.add(text)
    }
  }
  return [...found.values()]
    .sort((a, b) => Buffer.compare(Buffer.from(a.stem), Buffer.from(b.stem)) || (a.language < b.language ? -1 : 1))
    .map((one) => ({ ...one, texts: [...one.texts] }))
}

const ranksOf = (list: Uint8Array): number[] => {
  const ranks: number[] = []
  eachRank(list, (rank) => ranks.push(rank))
  return ranks
}

const listed = ({ languages, stems, excerpts, starts, lists }: IndexedStems) =>
  stems.map((stem, number) => {
    const texts = ranksOf(lists.subarray(starts[number], starts[number + 1]))
    expect(texts).toHaveLength(excerpts[number] as number)
    return { language: languages[number], stem, texts }
  })

describe('StemIndex', () => {
  it('finds for every stem the texts that have a word of it', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = new StemIndex()
        for (const { language, parts } of all) {
          for (const part of parts) index.addPart(part, language)
          index.endText()
        }
        expect(listed(index.finish())).toEqual(expected(all))
      }),
      { numRuns: 300 },
    )
  })

  it('takes texts and words beyond the room that it begins with', () => {
    const index = new StemIndex()
    const words = Array.from({ length: 30_000 }, (_, number) => `w${number}`)
    index.addPart(words.join(' '), 'zz')
    index.endText()
    index.addPart(words.slice(10).join(','), 'zz')
    index.endText()
    const { stems, excerpts } = index.finish()
    expect(stems).toHaveLength(words.length)
    expect(excerpts.filter((count) => count === 2)).toHaveLength(words.length - 10)
  })

  it('puts texts into the order of their ranks, each with the others of its rank', () => {
    const index = new StemIndex()
    const { view } = textBytes('b only A both also BOTH')
    for (const [start, end] of [
      [0, 6],
      [7, 13],
      [14, 23],
    ] as const) {
      index.addCopy(view, start, end, 'zz')
      index.endText()
    }
    const order = { first: Int32Array.of(1, 0), starts: Int32Array.of(0, 1, 1), others: Int32Array.of(2) }
    expect(listed(index.finish(order)).map(({ stem, texts }) => [stem, texts])).toEqual([
      ['a', [0]],
      ['also', [0]],
      ['b', [1]],
      ['both', [0]],
      ['only', [1]],
    ])
  })
})

describe('a posting list', () => {
  it('has the ranks that were put into it', () => {
    const ranks = fc.uniqueArray(fc.nat(), { maxLength: 50 }).map((some) => some.sort((a, b) => a - b))
    fc.assert(
      fc.property(ranks, (some) => {
        const differences = some.map((rank, index) => rank - (some[index - 1] ?? 0))
        const list = new Uint8Array(differences.reduce((sum, difference) => sum + bytesOf(difference), 0))
        expect(differences.reduce((at, difference) => putDifference(list, at, difference), 0)).toBe(list.length)
        expect(ranksOf(list)).toEqual(some)
      }),
    )
  })
})
