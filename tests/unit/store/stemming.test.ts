import fc from 'fast-check'
import snowball from 'snowball-stemmers'
import { describe, expect, it } from 'vitest'
import { STEMMED_LANGUAGES, stemOf } from '@/lib/store/stemming'

/** Names that Snowball gives to the languages whose stemmers come from elsewhere. */
const NAMES: Record<string, string> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
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
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

const LETTERS: Record<string, string> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأؤإئ',
  hy: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  ta: 'அஆஇஈஉஊஎஏஐஒஓஔகஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்',
}
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

describe('stemOf', () => {
  it.each(Object.entries(NAMES))('stems %s as another implementation of the algorithm does', (language, name) => {
    const reference = snowball.newStemmer(name)
    const letter = fc.constantFrom(...(LETTERS[language] ?? LATIN))
    const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(word, (one) => {
        expect(stemOf(language)(one)).toBe(reference.stem(one))
      }),
      { numRuns: 500 },
    )
  })

  it('is tested for every language but those of the reference itself', () => {
    expect(STEMMED_LANGUAGES.filter((language) => !(language in NAMES))).toEqual(['ca', 'cs', 'eu', 'sl'])
  })

  it.each([
    ['en', 'recognised', 'recognis'],
    ['en', 'elections', 'elect'],
    ['en', 'skies', 'sky'],
    ['en', 'gas', 'gas'],
    ['es', 'reconocimiento', 'reconoc'],
    ['es-VE', 'elecciones', 'eleccion'],
    ['ca', 'eleccions', 'elec'],
    ['xx', 'elections', 'elections'],
    ['en', '2024s', '2024s'],
  ])('gives %s %s the stem %s', (language, word, stem) => {
    expect(stemOf(language)(word)).toBe(stem)
  })
})
