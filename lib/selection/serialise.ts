import { createSerializer } from 'nuqs/server'
import { type Display, type DisplayOptions, defaultOf } from './display'
import { FILTER_NAMES, type Selection } from './parameters'
import { type ParameterValue, urlParsers } from './url-parsers'

const isMissing = (value: ParameterValue | undefined) => value === undefined || value.length === 0

/** A browser writes other characters than these escaped, so a canonical query has them escaped too. */
const escapeNonAscii = (query: string) => query.replace(/[^\x20-\x7e]/gu, encodeURIComponent)

const NO_OPTIONS: DisplayOptions = {}

/** A page writes thousands of addresses with the same few options. */
const serialisers = new WeakMap<DisplayOptions, (outcomes: Record<string, { value: string }>) => string>()

function serialiserOf(options: DisplayOptions) {
  const serialise = serialisers.get(options) ?? createSerializer(urlParsers(options))
  serialisers.set(options, serialise)
  return serialise
}

/** The parameters in force as they are written in a URL, in canonical order; defaults left out. */
export function selectionParameters(
  selection: Selection,
  display: Display = {},
  options: DisplayOptions = NO_OPTIONS,
): [name: string, text: string][] {
  return [...new URLSearchParams(selectionQuery(selection, display, options))]
}

/**
 * The canonical query string, without `?`: filters, `rev`, then display options, each in a fixed order.
 * @param display values of the options; those that are the default, or belong to no option given, are not written
 */
export function selectionQuery(selection: Selection, display: Display = {}, options: DisplayOptions = NO_OPTIONS): string {
  const outcomes: Record<string, { value: string }> = {}
  const set = (name: string, value: ParameterValue | undefined) => {
    if (!isMissing(value)) outcomes[name] = { value: value as string }
  }
  for (const name of FILTER_NAMES) set(name, selection.filters[name])
  set('rev', selection.rev)
  for (const [name, option] of Object.entries(options)) if (display[name] !== defaultOf(option)) set(name, display[name])
  return escapeNonAscii(serialiserOf(options)(outcomes).slice(1))
}
