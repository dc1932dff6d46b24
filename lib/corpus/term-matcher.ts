/** A loaded term with all the forms that count as it. */
export interface LoadedTerm {
  term: string
  forms: readonly string[]
}

/** Where a term stands in a text: UTF-16 offsets, the end not included. */
export interface Occurrence {
  term: string
  start: number
  end: number
}

const FORMS = /also counted as:\s*(.+)$/imu

/** The forms of a language code: its name and, after “Also counted as:” in its definition, to the end of that line, more of them, separated by `|`. */
export function termForms({ name, definition = '' }: { name: string; definition?: string | undefined }): string[] {
  const listed =
    FORMS.exec(definition)?.[1]
      ?.replace(/\.\s*$/, '')
      .split('|') ?? []
  return [...new Set([name, ...listed].map((form) => form.trim()).filter((form) => form !== ''))]
}

/** One sign for each kind of apostrophe and hyphen; the length stays. */
const plain = (text: string) => text.replace(/[’‘ʼ]/gu, "'").replace(/[‐‑–]/gu, '-')

const pattern = (form: string) =>
  plain(form)
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')

/** A letter, a digit, or a hyphen that ties one to the term: a compound is another word. */
const NOT_AFTER_WORD = '(?<![\\p{L}\\p{N}\\p{M}]|[\\p{L}\\p{N}]-)'
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{N}\\p{M}]|-[\\p{L}\\p{N}])'

/** A text is searched as it stands, and an accented letter may be written as one sign or as two. */
const writings = (form: string) => [form.normalize('NFC'), form.normalize('NFD')]

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1)

/**
 * Finds the terms in a text: whole words, any case, any white space between words, accents written either way. It goes from left to right, and where several terms begin at
 * one place the longest is taken, so that “coup” is not counted inside “coup attempt”. A form of two terms counts as the first of them.
 */
export function termMatcher(terms: readonly LoadedTerm[]): (text: string) => Occurrence[] {
  const termOf = new Map<string, string>()
  for (const { term, forms } of terms) {
    for (const form of forms.map((written) => key(plain(written)))) if (!termOf.has(form)) termOf.set(form, term)
  }
  const forms = [...new Set(terms.flatMap((term) => term.forms.flatMap(writings)))].sort(byLength).map(pattern)
  if (forms.length === 0) return () => []
  const search = new RegExp(`${NOT_AFTER_WORD}(?:${forms.join('|')})${NOT_BEFORE_WORD}`, 'giu')
  return (text) =>
    [...plain(text).matchAll(search)].flatMap(({ 0: found, index }) => {
      const term = termOf.get(key(found))
      return term === undefined ? [] : [{ term, start: index, end: index + found.length }]
    })
}

const key = (form: string) => form.normalize('NFC').toLowerCase().split(/\s+/u).join(' ')
