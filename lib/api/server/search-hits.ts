import type { Excerpt } from '@/lib/api/contract/excerpt'
import { foldedWords, foldWord, WRITTEN_WORD } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'

const WORD = new RegExp(WRITTEN_WORD, 'gu')

/** Texts repeat their words, and to find a stem takes longer than all else about a hit. By language. */
const stemsOfWritten = new Map<string, Map<string, readonly string[]>>()
/** Of a language: some 3 MB of texts have as many words. */
const MOST_WORDS = 20_000
const LONGEST_KEPT = 40

/** The stems of the words in a word as it is written. */
function stemsOf(written: string, language: string): readonly string[] {
  const known = stemsOfWritten.get(language) ?? new Map<string, readonly string[]>()
  stemsOfWritten.set(language, known)
  const stems = known.get(written) ?? foldWord(written).map(stemOf(language))
  if (known.size >= MOST_WORDS) known.clear()
  if (written.length <= LONGEST_KEPT) known.set(written, stems)
  return stems
}

/** What a search reads of an excerpt. */
const searchedTexts = ({ summary, quote, claims, positions }: Excerpt): string[] =>
  [summary, quote, ...claims.map(({ wording }) => wording), ...positions.map(({ wording }) => wording)].filter((text) => text !== null)

/**
 * The words of an excerpt, as they are written there, by which a search found it: one of their stems is a stem of a word of the search.
 * @param language BCP 47, that the search stemmed the excerpt's words in
 */
export function searchHits(excerpt: Excerpt, q: string, language: string): string[] {
  const wanted = new Set(foldedWords(q).map(stemOf(language)))
  const written = new Set(searchedTexts(excerpt).flatMap((text) => text.match(WORD) ?? []))
  return [...written].filter((word) => stemsOf(word, language).some((stem) => wanted.has(stem))).sort()
}
