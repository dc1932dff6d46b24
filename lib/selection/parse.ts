import { createLoader } from 'nuqs/server'
import { type Display, type DisplayOptions, defaultOf } from './display'
import type { Outcome } from './filter-values'
import { migrateParameters } from './migrations'
import { FILTER_NAMES, type FilterName, type Filters, type ParameterProblem, type Selection } from './parameters'
import { type ParameterValue, urlParsers } from './url-parsers'

export interface ParsedSelection {
  /** Only what is valid; not to be used for data while there are `problems`. */
  selection: Selection
  /** Every option's value; where one is invalid, its default. */
  display: Display
  /** Filters and revision that could not be taken. */
  problems: ParameterProblem[]
  /** Display options that fell back to their default. */
  displayProblems: ParameterProblem[]
  /** Names of parameters that mean nothing here. */
  unknown: string[]
}

/** One outcome per known parameter; null: missing. */
export type Outcomes = Readonly<Record<string, Outcome<ParameterValue> | null>>

function problemsOf(outcomes: Outcomes, names: readonly string[]): ParameterProblem[] {
  return names.flatMap((parameter) => {
    const outcome = outcomes[parameter]
    return outcome?.invalid === undefined ? [] : [{ parameter, message: outcome.invalid, value: outcome.raw }]
  })
}

function orderProblem({ from, to }: Filters): ParameterProblem[] {
  return from && to && from > to ? [{ parameter: 'from', message: `${from} is after to=${to}`, value: from }] : []
}

/** A filter that the path already names is no condition, whatever its value. */
function refusedProblems(outcomes: Outcomes, refused: readonly FilterName[]): ParameterProblem[] {
  return refused.filter((name) => outcomes[name]).map((parameter) => ({ parameter, message: 'is already named by the address' }))
}

/**
 * What the outcomes of all parameters amount to.
 * @param refused filters that the path already names
 */
export function selectionOf(
  outcomes: Outcomes,
  options: DisplayOptions,
  refused: readonly FilterName[] = [],
): Omit<ParsedSelection, 'unknown'> {
  const valid = (name: string) => outcomes[name]?.value
  const taken = FILTER_NAMES.filter((name) => !refused.includes(name))
  const filters = Object.fromEntries(taken.flatMap((name) => (valid(name) === undefined ? [] : [[name, valid(name)]]))) as Filters
  const rev = valid('rev') as string | undefined
  return {
    selection: rev ? { filters, rev } : { filters },
    display: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, (valid(name) as string) ?? defaultOf(option)])),
    problems: [...problemsOf(outcomes, [...taken, 'rev']), ...orderProblem(filters), ...refusedProblems(outcomes, refused)],
    displayProblems: problemsOf(outcomes, Object.keys(options)),
  }
}

/**
 * Reads a query string. Whether the ids exist is a second step: `validateSelection`.
 * @param options the display options that mean something here
 * @param refused filters that the path already names
 */
export function parseSelection(params: URLSearchParams, options: DisplayOptions, refused: readonly FilterName[] = []): ParsedSelection {
  const migrated = migrateParameters(params)
  const parsers = urlParsers(options)
  return {
    ...selectionOf(createLoader(parsers)(migrated) as Outcomes, options, refused),
    unknown: [...new Set(migrated.keys())].filter((name) => !Object.hasOwn(parsers, name)),
  }
}
