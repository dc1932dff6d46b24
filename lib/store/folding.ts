/** A word is a run of letters and digits; a decimal or thousands mark between digits belongs to it (`41.5`). */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}]+)*/gu
const TILDE = '\u0303'

/**
 * The words of a text for comparison: lower case, without accents, except that ñ stays a letter of its own.
 */
export function foldedWords(text: string): string[] {
  const decomposed = text.normalize('NFKD').toLowerCase().normalize('NFKD')
  const bare = decomposed.replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) =>
    letter === 'n' && marks.includes(TILDE) ? 'ñ' : letter,
  )
  return bare.match(WORD) ?? []
}

/** Text in which `like '% word%'` finds the words that begin with `word`. */
export const searchText = (texts: readonly (string | null | undefined)[]): string =>
  ` ${texts.flatMap((text) => (text ? foldedWords(text) : [])).join(' ')} `
