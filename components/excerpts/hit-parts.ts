/** A stretch of a text; `isHit` where it is a word that a search found. */
export interface TextPart {
  text: string
  isHit: boolean
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The words as whole words: neither inside another word nor inside a number such as 41.5. */
function wordsPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}]|\\p{N}[.,])(${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}]|[.,]\\p{N})`, 'gu')
}

/** Splits a text at the words that a search found, as the server names them. */
export function hitParts(text: string, hits: readonly string[] | undefined): TextPart[] {
  if (!hits?.length) return [{ text, isHit: false }]
  return text
    .split(wordsPattern(hits))
    .map((part, index) => ({ text: part, isHit: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
