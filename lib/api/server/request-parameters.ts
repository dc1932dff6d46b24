import type { Display, DisplayOptions } from '@/lib/selection/display'
import type { ParameterProblem, Selection } from '@/lib/selection/parameters'
import { parseSelection } from '@/lib/selection/parse'
import { EXTRAS, type Extra } from './api-parameters'
import { type Cursor, parseCursor } from './cursor'
import { refuseProblems } from './problem-error'

const DEFAULT_TOP = 500
const DEFAULT_LIMIT = 50
const MAX_LIMIT = 500

export interface RequestParameters {
  selection: Selection
  /** The view's options. */
  display: Display
  /** Rows at most; Infinity for all. */
  top: number
  limit: number
  cursor: Cursor | undefined
  row: string | undefined
}

const unreadable: Partial<Record<Extra, (value: string) => string | undefined>> = {
  top: (value) => (/^(all|[1-9]\d*)$/.test(value) ? undefined : 'is not a number of rows or "all"'),
  limit: (value) => (/^[1-9]\d*$/.test(value) && Number(value) <= MAX_LIMIT ? undefined : `is not a number from 1 to ${MAX_LIMIT}`),
  width: (value) =>
    /^[1-9]\d*$/.test(value) && Number(value) >= 480 && Number(value) <= 1600 ? undefined : 'is not a number from 480 to 1600',
  cursor: (value) => (parseCursor(value) ? undefined : 'is not a cursor of this API'),
}

function extraProblems(values: Display, extras: readonly Extra[]): ParameterProblem[] {
  return extras.flatMap((parameter) => {
    const value = values[parameter]
    const message = value ? unreadable[parameter]?.(value) : undefined
    return message ? [{ parameter, message, value }] : []
  })
}

/** A page of excerpts belongs to the revision it began in. */
function revisionProblems({ rev }: Selection, cursor: Cursor | undefined): ParameterProblem[] {
  return rev && cursor && rev !== cursor.revision ? [{ parameter: 'cursor', message: `belongs to revision ${cursor.revision}` }] : []
}

/**
 * Reads all parameters of an API request. The ids are not looked up yet.
 * @param options the view's display options
 * @param extras which of the API's own parameters mean something here
 * @throws ProblemError 400 naming every parameter that is unknown or invalid
 */
export function readParameters(params: URLSearchParams, options: DisplayOptions, extras: readonly Extra[]): RequestParameters {
  const own = Object.fromEntries(extras.map((name) => [name, EXTRAS[name]]))
  const { selection, display, problems, displayProblems, unknown } = parseSelection(params, { ...options, ...own })
  const cursor = display.cursor ? parseCursor(display.cursor) : undefined
  refuseProblems([
    ...problems,
    ...displayProblems,
    ...extraProblems(display, extras),
    ...revisionProblems(selection, cursor),
    ...unknown.map((parameter) => ({ parameter: parameter.slice(0, 80), message: 'is not a parameter here' })),
  ])
  return {
    selection: cursor ? { ...selection, rev: cursor.revision } : selection,
    display: Object.fromEntries(Object.keys(options).map((name) => [name, display[name] ?? ''])),
    top: display.top === 'all' ? Number.POSITIVE_INFINITY : Number(display.top || DEFAULT_TOP),
    limit: Number(display.limit || DEFAULT_LIMIT),
    cursor,
    row: display.row || undefined,
  }
}

/**
 * Reads the parameters of a request for a corpus as a whole: `rev` and these extras, no filter.
 * @throws ProblemError 400
 */
export function readCorpusParameters(params: URLSearchParams, extras: readonly Extra[] = []): RequestParameters {
  const isTaken = (name: string) => name === 'rev' || (extras as readonly string[]).includes(name)
  const parameters = readParameters(new URLSearchParams([...params].filter(([name]) => isTaken(name))), {}, extras)
  const others = [...new Set(params.keys())].filter((name) => !isTaken(name))
  refuseProblems(others.map((parameter) => ({ parameter: parameter.slice(0, 80), message: 'is not a parameter here' })))
  return parameters
}
