import type { Comparator } from '@/lib/api/contract/statement'
import type { FigureRow } from '@/lib/views/rows/figures'

/** What a claim states, as it stands in figure rows and in the claims of an excerpt. */
export type Stated = Pick<
  FigureRow,
  'comparator' | 'value' | 'low' | 'high' | 'values' | 'answer' | 'wording' | 'unit' | 'decimals' | 'counted_share'
>

/** Turns an actor's id into its name, where an answer is an actor. */
export type NameOf = (id: string) => string | undefined

const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'
/** Enough digits for every number that a computer holds, so that none is altered. */
const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17 })
const MAGNITUDES = [
  { size: 1e9, name: 'billion' },
  { size: 1e6, name: 'million' },
]

/** Every digit of a number, in groups, with a real minus: `5,150,092`, `−0.0000001`. */
export const formatDigits = (value: number): string => plain.format(value).replace('-', MINUS)

/** The scale word that says a number with two decimals at most and loses nothing. */
const magnitudeOf = (value: number) => MAGNITUDES.find(({ size }) => Math.abs(value) >= size && value % (size / 100) === 0)

/** `8.1 million` when two decimals of a million say it all, else every digit: `5,150,092`. */
export function formatNumber(value: number): string {
  const magnitude = magnitudeOf(value)
  return magnitude ? `${formatDigits(value / magnitude.size)}${NO_BREAK_SPACE}${magnitude.name}` : formatDigits(value)
}

/** Numbers said in one breath: where only some have a scale word, a reader would give it to the others too, so none has. */
function formatTogether(values: readonly number[]): string[] {
  const scaled = values.filter((value) => value !== 0 && magnitudeOf(value)).length
  return scaled === 0 || scaled === values.filter((value) => value !== 0).length ? values.map(formatNumber) : values.map(formatDigits)
}

/** Characters in both ends, from which on a dash between them is lost. */
const SHORT_RANGE = 12

/** `20–30`, `20–30 million`; with words between where a dash could be misread: `500 to 3,000,000`, `−5 to −2`. */
function formatRange(low: number, high: number): string {
  const [from = '', to = ''] = formatTogether([low, high])
  const magnitude = magnitudeOf(low)
  if (low < 0) return `${from} to ${to}`
  if (magnitude && magnitude === magnitudeOf(high)) return `${formatDigits(low / magnitude.size)}–${to}`
  return magnitude || magnitudeOf(high) || from.length + to.length > SHORT_RANGE ? `${from} to ${to}` : `${from}–${to}`
}

const QUALIFIERS: Partial<Record<Comparator, string>> = {
  approx: 'about ',
  more_than: 'over ',
  less_than: 'under ',
  at_least: 'at least ',
  at_most: 'at most ',
}

function statedNumbers(stated: Stated): string | null {
  const { comparator, value, low, high, values } = stated
  if (comparator === 'range' && low !== null && high !== null) return formatRange(low, high)
  if (comparator === 'one_of' && values?.length) {
    const shown = formatTogether(values)
    return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter(Boolean).join(' or ')
  }
  return value === null ? null : `${QUALIFIERS[comparator] ?? ''}${formatNumber(value)}`
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Ids of actors become their names, days are written out; other answers stay as they are coded. `|` separates the members of a list. */
export function answerLabel(answer: string, nameOf: NameOf = () => undefined): string {
  return answer
    .split('|')
    .map((part) => nameOf(part) ?? (DAY.test(part) ? day.format(new Date(part)) : part))
    .join(', ')
}

const CURRENCY = /^[A-Z]{0,3}[$€£¥]$/

/** A sign (`%`, `US$`) belongs to every number; a noun (`voters`) can be said once for many. */
export function isSign(unit: string | null): boolean {
  return unit !== null && (unit === '%' || CURRENCY.test(unit))
}

/** `41.5 %`, `US$150`, `77 people`, `1 grenade`. */
export function withUnit(numbers: string, stated: Pick<Stated, 'unit' | 'value' | 'comparator'>): string {
  const { unit } = stated
  if (!unit) return numbers
  if (CURRENCY.test(unit)) return numbers.replace(/\d/, (digit) => `${unit}${digit}`)
  const one = stated.value === 1 && stated.comparator === 'eq'
  return `${numbers}${NO_BREAK_SPACE}${one ? singular(unit) : unit}`
}

function singular(unit: string): string {
  if (unit === 'people') return 'person'
  return /^[a-z]+s$/.test(unit) ? unit.slice(0, -1) : unit
}

function inWords({ comparator, wording }: Stated): string {
  if (wording) return `“${wording}”`
  return comparator === 'unknown' ? 'said to be unknown' : 'no number given'
}

/** The value as a reader writes it, without its unit unless that is a sign like `%`: `under 3 million`, `20–30`, `41.5 %`. */
export function shortValueLabel(stated: Stated, nameOf?: NameOf): string {
  if (stated.answer) return answerLabel(stated.answer, nameOf)
  const numbers = statedNumbers(stated)
  if (numbers === null) return inWords(stated)
  return isSign(stated.unit) ? withUnit(numbers, stated) : numbers
}

/** The value with its unit and the share of ballots counted: `under 3 million voters`, `51.2 % · 80 % counted`. */
export function valueLabel(stated: Stated, nameOf?: NameOf): string {
  if (stated.answer) return answerLabel(stated.answer, nameOf)
  const numbers = statedNumbers(stated)
  return numbers === null ? inWords(stated) : `${withUnit(numbers, stated)}${countedLabel(stated)}`
}

/** ` · 80 % counted`, or nothing. */
export function countedLabel({ counted_share }: Pick<Stated, 'counted_share'>): string {
  return counted_share === null ? '' : ` · ${formatNumber(counted_share)}${NO_BREAK_SPACE}% counted`
}
