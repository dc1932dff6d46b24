import { createMultiParser } from 'nuqs/server'
import { type DisplayOptions, parseDisplayValue } from './display'
import { type Outcome, parseFilterValue, parseRevision, serialiseFilterValue } from './filter-values'
import { FILTER_NAMES, FILTERS } from './parameters'

export type ParameterValue = string | string[]

/** Reads all values of one parameter: a repeated one is invalid, whatever it says. */
function single<T extends ParameterValue>(parse: (text: string) => Outcome<T>, serialise: (value: T) => string) {
  return createMultiParser<Outcome<T>>({
    parse: ([text = '', ...more]) =>
      more.length > 0 ? { invalid: 'is given more than once', raw: [text, ...more].join(' ') } : parse(text),
    serialize: (outcome) => [outcome.invalid === undefined ? serialise(outcome.value) : outcome.raw],
    eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
}

const plain = (value: string) => value

type Parsers = Record<string, ReturnType<typeof single<ParameterValue>>>

const FIXED: Parsers = Object.fromEntries([
  ...FILTER_NAMES.map((name) => [
    name,
    single<ParameterValue>(
      (text) => parseFilterValue(text, FILTERS[name]),
      (value) => serialiseFilterValue(value, FILTERS[name]),
    ),
  ]),
  ['rev', single(parseRevision, plain)],
])

const known = new WeakMap<DisplayOptions, Parsers>()

/** The codec of every parameter, in the order in which they are written: filters, revision, display options. The same options give the same object. */
export function urlParsers(options: DisplayOptions): Parsers {
  const before = known.get(options)
  if (before) return before
  const display = Object.entries(options).map(([name, option]) => [name, single((text) => parseDisplayValue(text, option), plain)])
  const parsers = { ...FIXED, ...Object.fromEntries(display) } as Parsers
  known.set(options, parsers)
  return parsers
}
