const LETTERS = '[\\p{L}\\p{M}\\p{N}]'

/**
 * A word as it is written, as a regular expression that JavaScript and RE2 (which DuckDB uses) read alike:
 * a run of letters and digits; a decimal or thousands mark between digits belongs to it (`41.5`).
 */
export const WRITTEN_WORD = `${LETTERS}*\\p{N}[.,](?:(?:\\p{N}|\\p{N}${LETTERS}*\\p{N})[.,])*\\p{N}${LETTERS}*|${LETTERS}+`
const WORD = new RegExp(WRITTEN_WORD, 'gu')
const TILDE = '\u0303'

/** A written word for comparison: lower case, ß as ss, without accents, except that ñ stays a letter of its own. A sign such as ½ becomes several words. */
export function foldWord(written: string): string[] {
  const decomposed = written.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/ß/g, 'ss')
  const bare = decomposed.replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) =>
    letter === 'n' && marks.includes(TILDE) ? 'ñ' : letter,
  )
  return bare.match(WORD) ?? []
}

/** The words of a text for comparison. */
export const foldedWords = (text: string): string[] => (text.match(WORD) ?? []).flatMap(foldWord)
