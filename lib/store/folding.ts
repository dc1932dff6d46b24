const LETTERS = '[\\p{L}\\p{M}\\p{N}]'

/**
 * A word as it is written, as a regular expression that JavaScript and RE2 (which DuckDB uses) read alike:
 * a run of letters and digits; a decimal or thousands mark between digits belongs to it (`41.5`).
 */
export const WRITTEN_WORD = `${LETTERS}*\\p{N}[.,](?:(?:\\p{N}|\\p{N}${LETTERS}*\\p{N})[.,])*\\p{N}${LETTERS}*|${LETTERS}+`
const WORD = new RegExp(WRITTEN_WORD, 'gu')

/** An accent that makes another letter, and the letter: stemmers of Spanish and Russian ask for these. */
const OWN_LETTERS: readonly (readonly [base: string, accent: string, letter: string])[] = [
  ['n', '\u0303', 'ñ'],
  ['и', '\u0306', 'й'],
]

/** Letters of scripts whose marks are accents, or vowels that a text may leave out. In others, such as Devanagari, Thai or kana, a mark makes another word. */
const ACCENTED =
  /((?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}])(\p{M}+)/gu

const withoutAccents = (letter: string, accents: string): string =>
  OWN_LETTERS.find(([base, accent]) => letter === base && accents.includes(accent))?.[2] ?? letter

/** A written word for comparison: lower case, ß as ss, without accents, except that ñ and й stay letters of their own. A sign such as ½ becomes several words. */
export function foldWord(written: string): string[] {
  const decomposed = written.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/ß/g, 'ss')
  const bare = decomposed.replace(ACCENTED, (_, letter: string, accents: string) => withoutAccents(letter, accents))
  return bare.match(WORD) ?? []
}

/** The words of a text for comparison. */
export const foldedWords = (text: string): string[] => (text.match(WORD) ?? []).flatMap(foldWord)
