import { isCalendarDay } from './calendar-day'
import { isCountryCode } from './country-codes'
import { compareDecimals, FRACTION_DIGITS, INTEGER_DIGITS, normaliseDecimal } from './decimal'
import { ID_PATTERN } from './id-pattern'
import { shown } from './problem'
import type { ColumnSpec, ColumnType } from './tables'

export type CellValue = string | number | string[] | string[][]

export type ParsedCell = { value: CellValue } | { message: string; expected: string }

/** Characters of one cell; longer ones are a sign of a broken file. */
export const CELL_LENGTH_LIMIT = 1_000_000
const INTEGER_LIMIT = 2_147_483_647

/** A cell of a table as text, parsed to its value: decimals in their one spelling, set-like lists sorted. The text must not be blank. */
export function parseCell(column: ColumnSpec, text: string): ParsedCell {
  if (text.length > CELL_LENGTH_LIMIT) return wrong(text, 'is too long', `at most ${CELL_LENGTH_LIMIT} characters in a cell`)
  const forbidden = forbiddenCharacter(text)
  if (forbidden) return wrong(text, `holds the control character ${forbidden}`, 'text without control characters')
  return PARSERS[column.type](text, column)
}

/** The text of a cell: what `parseCell` reads back as the same value. */
export function formatCell(column: ColumnSpec, value: CellValue): string {
  if (!Array.isArray(value)) return String(value)
  if (column.type === 'voices') return (value as string[][]).map((hop) => hop.join('+')).join('|')
  return value.join('|')
}

const wrong = (text: string, message: string, expected: string): ParsedCell => ({ message: `${shown(text)} ${message}`, expected })

/** Most cells hold nothing else. */
const PLAIN_ASCII = /^[ -~\n]*$/

/** The first character that no text of a corpus may hold, as `U+0000`: a control character but for tab and line ends, or half of a surrogate pair. */
export function forbiddenCharacter(text: string): string | undefined {
  if (PLAIN_ASCII.test(text)) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(text)
  return found ? `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : undefined
}

type CellParser = (text: string, column: ColumnSpec) => ParsedCell

const matching =
  (holds: (text: string) => boolean, message: string, expected: string): CellParser =>
  (text) =>
    holds(text) ? { value: text } : wrong(text, message, expected)

const ID_EXPECTED = 'lower-case letters a–z, digits and hyphens, a letter or digit first'

const PARSERS: Record<ColumnType, CellParser> = {
  id: matching((text) => ID_PATTERN.test(text), 'is not an id', ID_EXPECTED),
  text: (text) => ({ value: text }),
  integer: parseInteger,
  decimal: (text) => {
    const value = normaliseDecimal(text)
    return value === undefined ? wrong(text, 'is not a plain decimal number', DECIMAL_EXPECTED) : { value }
  },
  date: matching(isCalendarDay, 'is not a date', 'a day that exists, as YYYY-MM-DD'),
  choice: (text, column) => {
    const value = column.choices?.find((choice) => choice === text)
    return value === undefined ? wrong(text, 'is not among the choices', `one of ${column.choices?.join(', ')}`) : { value }
  },
  country: matching(isCountryCode, 'is not a country code', 'an ISO 3166-1 alpha-3 code such as VEN'),
  language: parseLanguage,
  sha256: matching((text) => /^[0-9a-f]{64}$/.test(text), 'is not a SHA-256 hash', '64 hexadecimal digits in lower case'),
  url: matching(isWebAddress, 'is not a web address', 'an address that begins with http:// or https://'),
  color: matching((text) => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text), 'is not a colour', 'a hex colour such as #0072b2'),
  ids: (text) => parseList(text, (item) => (ID_PATTERN.test(item) ? item : undefined), ID_EXPECTED, byCodeUnit),
  texts: (text, column) =>
    parseList(
      text,
      (item) => (item === item.trim() ? item : undefined),
      'no space around the items',
      column.ordered ? undefined : byCodeUnit,
    ),
  decimals: (text) => parseList(text, normaliseDecimal, DECIMAL_EXPECTED, compareDecimals),
  voices: parseVoices,
}

const DECIMAL_EXPECTED = `digits with a point before the decimals, at most ${INTEGER_DIGITS} digits before it and ${FRACTION_DIGITS} after it`
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function parseInteger(text: string): ParsedCell {
  const value = /^\d{1,20}$/.test(text) ? Number(text) : Number.NaN
  return value <= INTEGER_LIMIT ? { value } : wrong(text, 'is not a whole number', `digits only, at most ${INTEGER_LIMIT}`)
}

function parseLanguage(text: string): ParsedCell {
  const canonical = canonicalLanguage(text)
  if (!canonical) return wrong(text, 'is not a language tag', 'a BCP 47 tag such as en or es-VE')
  const spelledOtherwise = canonical !== text && canonical.toLowerCase() === text.toLowerCase()
  return spelledOtherwise ? wrong(text, 'is not the usual spelling of its language tag', canonical) : { value: text }
}

function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text)
}

/** `sort` for sets; a list whose order says something gives none and may repeat an item. */
function parseList(
  text: string,
  parseItem: (item: string) => string | undefined,
  expected: string,
  sort?: (a: string, b: string) => number,
): ParsedCell {
  const items: string[] = []
  for (const item of text.split('|')) {
    if (item.trim() === '') return wrong(text, 'has an empty item', 'items separated by one | each, none at the ends')
    const value = parseItem(item)
    if (value === undefined) return wrong(item, 'is not a valid item of the list', expected)
    items.push(value)
  }
  if (!sort) return { value: items }
  if (new Set(items).size < items.length) return wrong(text, 'names an item twice', 'each item once')
  return { value: items.sort(sort) }
}

function parseVoices(text: string): ParsedCell {
  const chain = text.split('|').map((hop) => hop.split('+'))
  for (const hop of chain) {
    const bad = hop.find((actor) => !ID_PATTERN.test(actor))
    if (bad !== undefined) return wrong(bad || text, 'is not a chain of voices', 'actor ids, hops separated by |, joint hops by +')
    if (new Set(hop).size < hop.length) return wrong(text, 'names an actor twice in one hop', 'each actor once in a hop')
  }
  return { value: chain }
}
