import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SortedPostings } from '@/lib/store/derive/sorted-postings'
import { StemIndex } from '@/lib/store/derive/stem-index'
import { foldedWords } from '@/lib/store/folding'
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
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ').toLowerCase()),
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

describe('StemIndex', () => {
  it('finds for every stem the texts that have a word of it', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = new StemIndex()
        for (const { language, parts } of all) {
          for (const part of parts) index.addPart(part, language)
          index.endText()
        }
        const found = index.finish().map((one) => ({ ...one, texts: one.texts.flatMap((piece) => [...piece]) }))
        expect(found).toEqual(expected(all))
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
    const stems = index.finish()
    expect(stems).toHaveLength(words.length)
    expect(stems.filter(({ texts }) => texts[0]?.length === 2)).toHaveLength(words.length - 10)
  })
})

describe('SortedPostings', () => {
  it('gives the texts of a stem in their order, whatever was sorted apart', () => {
    const postings = new SortedPostings()
    const stems = [[0, 2], [2], [], [1, 2, 3]]
    for (const [text, some] of stems.entries()) {
      for (const stem of some) postings.add(stem)
      postings.endText()
      if (text % 2 === 0) postings.sort()
    }
    postings.sort()
    const textsOf = (stem: number) => postings.textsOf(stem).flatMap((piece) => [...piece])
    expect([0, 1, 2, 3, 4].map(textsOf)).toEqual([[0], [3], [0, 1, 3], [3], []])
  })
})
