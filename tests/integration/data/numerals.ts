/** Numerals and number words of an English text, and the numbers they spell: for comparing a corpus with the texts that it codes. */

const words = (list: string) => list.split(' ')

const UNITS = new Map(
  [
    ...words(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ).map((word, value) => [word, value] as const),
    ...words('thirty forty fifty sixty seventy eighty ninety').map((word, index) => [word, 30 + 10 * index] as const),
  ].concat([['none', 0]]),
)
const SCALES = new Map(
  Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 }).flatMap(([word, value]) => [
    [word, value] as const,
    [`${word}s`, value] as const,
  ]),
)
const ORDINALS = new Map(
  words(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ).map((word, index) => [word, index + 1] as const),
)
const PARTS = new Map(
  Object.entries({ half: 0.5, halves: 0.5, quarter: 0.25, quarters: 0.25, thirds: 1 / 3, fourths: 0.25, fifths: 0.2, tenths: 0.1 }),
)
const TIMES = new Map(Object.entries({ once: 1, single: 1, twice: 2, double: 2, couple: 2, pair: 2, thrice: 3, triple: 3 }))

const NUMBER_WORDS = [UNITS, SCALES, ORDINALS, PARTS, TIMES].flatMap((list) => [...list.keys()])
const NUMERAL = new RegExp(`\\p{Nd}+(?:[.,:]\\p{Nd}+)*|(?<![\\p{L}\\p{N}])(?:${NUMBER_WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

export interface Span {
  /** UTF-16 offsets in the text given, end-exclusive. */
  start: number
  end: number
}

export interface Numeral extends Span {
  text: string
  /** The numbers that it spells alone and with its neighbours: "8.1" in "8.1 million" spells 8.1 and 8,100,000, and so does "million". */
  numbers: ReadonlySet<number>
}

/** Every numeral and number word of a text, dates and addresses included. */
export function numeralsOf(text: string): Numeral[] {
  const found = [...text.matchAll(NUMERAL)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
  const phrases: (Span & { text: string })[][] = []
  for (const numeral of found) {
    const last = phrases.at(-1)?.at(-1)
    if (last && continues(last.text, text.slice(last.end, numeral.start), numeral.text)) phrases.at(-1)?.push(numeral)
    else phrases.push([numeral])
  }
  return phrases.flatMap((phrase) => {
    const numbers = numbersOfPhrase(phrase.map(({ text }) => text.toLowerCase()))
    return phrase.map((numeral) => ({ ...numeral, numbers }))
  })
}

/** The numbers that a passage spells. */
export const numbersIn = (passage: string): Set<number> => new Set(numeralsOf(passage).flatMap(({ numbers }) => [...numbers]))

/** "8.1 million", "twenty-five", "three and a half": one number in several words. "20 to 30" and "3-4" are two. */
function continues(before: string, between: string, next: string): boolean {
  const word = next.toLowerCase()
  if (/^\s+and a\s+$/i.test(between)) return word === 'half'
  if (!/^(?:\s|-)$/.test(between)) return false
  const tens = UNITS.get(before.toLowerCase()) ?? 0
  return SCALES.has(word) || (tens >= 20 && (UNITS.get(word) ?? 10) < 10)
}

function numbersOfPhrase(phrase: readonly string[]): Set<number> {
  const [first = '', ...others] = phrase
  let number = numberOf(first)
  const numbers = new Set([number])
  for (const word of others) number = word === 'half' ? number + 0.5 : SCALES.has(word) ? number * numberOf(word) : number + numberOf(word)
  return numbers.add(Number(number.toPrecision(12)))
}

function numberOf(word: string): number {
  if (/^\p{Nd}/u.test(word)) return Number(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word.replace(',', '.'))
  return [UNITS, SCALES, ORDINALS, PARTS, TIMES].map((list) => list.get(word)).find((value) => value !== undefined) ?? Number.NaN
}
