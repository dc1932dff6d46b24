import type { Excerpt } from '@/lib/api/contract'
import { foldedWords, foldWord, WRITTEN_WORD } from '@/lib/store/folding'
import { stemOf } from '@/lib/store/stemming'

const WORD = new RegExp(WRITTEN_WORD, 'gu')

/** What a search reads of an excerpt. */
const searchedTexts = ({ summary, quote, claims, positions }: Excerpt): string[] =>
  [summary, quote, ...claims.map(({ wording }) => wording), ...positions.map(({ wording }) => wording)].filter((text) => text !== null)

/**
 * The words of an excerpt, as they are written there, by which a search found it: one of their stems is a stem of a word of the search.
 * @param language BCP 47, of the excerpt's article
 */
export function searchHits(excerpt: Excerpt, q: string, language: string): string[] {
  const stem = stemOf(language)
  const wanted = new Set(foldedWords(q).map(stem))
  const written = new Set(searchedTexts(excerpt).flatMap((text) => text.match(WORD) ?? []))
  return [...written].filter((word) => foldWord(word).some((folded) => wanted.has(stem(folded)))).sort()
}
