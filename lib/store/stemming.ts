import snowball from 'snowball-stemmers'

/** Snowball's algorithms by language subtag (ISO 639-1; both written forms of Norwegian are stemmed alike). */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

type Stem = (foldedWord: string) => string
const unchanged: Stem = (word) => word
const stemmers = new Map<string, Stem>()

function newStem(subtag: string): Stem {
  const algorithm = Object.hasOwn(ALGORITHMS, subtag) ? ALGORITHMS[subtag] : undefined
  if (!algorithm) return unchanged
  const stemmer = snowball.newStemmer(algorithm)
  return (word) => (/\p{N}/u.test(word) ? word : stemmer.stem(word))
}

/**
 * The stemmer of a language (BCP 47) for folded words; a word with a digit in it and every word of a language without one stay as they are.
 */
export function stemOf(language: string): Stem {
  const subtag = language.split('-')[0]?.toLowerCase() ?? ''
  const stem = stemmers.get(subtag) ?? newStem(subtag)
  stemmers.set(subtag, stem)
  return stem
}

/** Languages whose words are stemmed, as subtags. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(ALGORITHMS)

/** A stem and the languages in which a word has it: those listed, or those that are not stemmed. */
export interface StemInLanguages {
  readonly stem: string
  readonly languages: readonly string[] | 'others'
}

/** The stems that a folded word has: one for each group of languages that agree, and, as it stands, in all languages that are not stemmed. */
export function stemsInLanguages(word: string): StemInLanguages[] {
  const stems = STEMMED_LANGUAGES.map((language) => ({ language, stem: stemOf(language)(word) }))
  const groups = [...new Set(stems.map(({ stem }) => stem))].map((stem) => ({
    stem,
    languages: stems.filter((one) => one.stem === stem).map(({ language }) => language),
  }))
  return [...groups, { stem: word, languages: 'others' }]
}
