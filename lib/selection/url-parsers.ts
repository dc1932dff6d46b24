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

/** The codec of every parameter, in the order in which they are written: filters, revision, display options. */
export function urlParsers(options: DisplayOptions) {
  const filters = FILTER_NAMES.map((name) => [
    name,
    single<ParameterValue>(
      (text) => parseFilterValue(text, FILTERS[name]),
      (value) => serialiseFilterValue(value, FILTERS[name]),
    ),
  ])
  const display = Object.entries(options).map(([name, option]) => [name, single((text) => parseDisplayValue(text, option), plain)])
  return Object.fromEntries([...filters, ['rev', single(parseRevision, plain)], ...display]) as Record<
    string,
    ReturnType<typeof single<ParameterValue>>
  >
}
