import { createSerializer } from 'nuqs/server'
import { type Display, type DisplayOptions, defaultOf } from './display'
import { FILTER_NAMES, type Selection } from './parameters'
import { type ParameterValue, urlParsers } from './url-parsers'

const isMissing = (value: ParameterValue | undefined) => value === undefined || value.length === 0

/** A browser writes other characters than these escaped, so a canonical query has them escaped too. */
const escapeNonAscii = (query: string) => query.replace(/[^\x20-\x7e]/gu, encodeURIComponent)

/** The parameters in force as they are written in a URL, in canonical order; defaults left out. */
export function selectionParameters(
  selection: Selection,
  display: Display = {},
  options: DisplayOptions = {},
): [name: string, text: string][] {
  return [...new URLSearchParams(selectionQuery(selection, display, options))]
}

/**
 * The canonical query string, without `?`: filters, `rev`, then display options, each in a fixed order.
 * @param display values of the options; those that are the default, or belong to no option given, are not written
 */
export function selectionQuery(selection: Selection, display: Display = {}, options: DisplayOptions = {}): string {
  const values: Record<string, ParameterValue | undefined> = { rev: selection.rev }
  for (const name of FILTER_NAMES) values[name] = selection.filters[name]
  for (const [name, option] of Object.entries(options)) values[name] = display[name] === defaultOf(option) ? undefined : display[name]
  const outcomes = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isMissing(value) ? null : { value: value as string }]),
  )
  return escapeNonAscii(createSerializer(urlParsers(options))(outcomes).slice(1))
}
