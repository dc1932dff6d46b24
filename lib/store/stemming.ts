import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as armenian } from '@orama/stemmers/armenian'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as irish } from '@orama/stemmers/irish'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as tamil } from '@orama/stemmers/tamil'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stem as english } from 'porter2'
import snowball from 'snowball-stemmers'

type Stem = (foldedWord: string) => string

/** Several times slower: of languages that nothing else has. */
const slow = (algorithm: string): Stem => {
  const stemmer = snowball.newStemmer(algorithm)
  return (word) => stemmer.stem(word)
}

/** Snowball's algorithms by language subtag (ISO 639-1; both written forms of Norwegian are stemmed alike). */
const ALGORITHMS: Readonly<Record<string, Stem>> = {
  ar: arabic,
  ca: slow('catalan'),
  cs: slow('czech'),
  da: danish,
  de: german,
  en: english,
  es: spanish,
  eu: slow('basque'),
  fi: finnish,
  fr: french,
  ga: irish,
  hu: hungarian,
  hy: armenian,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sl: slow('slovene'),
  sv: swedish,
  ta: tamil,
  tr: turkish,
}

const unchanged: Stem = (word) => word
const stemmers = new Map<string, Stem>()

function newStem(subtag: string): Stem {
  const stem = Object.hasOwn(ALGORITHMS, subtag) ? ALGORITHMS[subtag] : undefined
  return stem ? (word) => (/\p{N}/u.test(word) ? word : stem(word)) : unchanged
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
