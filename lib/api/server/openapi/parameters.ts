import { EXTRAS, type Extra } from '@/lib/api/server/api-parameters'
import type { DisplayOption, DisplayOptions } from '@/lib/selection/display'
import { FILTER_DEFINITIONS } from '@/lib/selection/filter-definitions'
import { FILTERS, type FilterName, type FilterSpec } from '@/lib/selection/parameters'
import { type Json, reference } from './operation'

const REV = {
  name: 'rev',
  in: 'query',
  description: 'The revision that is asked, 12 hex digits; without it the current one. With it an answer never changes.',
  schema: { type: 'string', pattern: '^[0-9a-f]{12}$' },
}

/** How a filter is written in an address. */
function filterSchema({ kind, choices }: FilterSpec): Json {
  if (kind === 'day') return { type: 'string', format: 'date' }
  if (kind === 'text') return { type: 'string' }
  const items = { type: 'string', ...(choices && { enum: choices }) }
  return { type: 'array', items, uniqueItems: true }
}

function filterParameter(name: FilterName): Json {
  const { title, kind } = FILTERS[name]
  const isList = kind !== 'day' && kind !== 'text'
  return {
    name,
    in: 'query',
    description: `${title}. ${FILTER_DEFINITIONS[name]}${isList ? ' Separated by commas, sorted, none twice.' : ''}`,
    schema: filterSchema(FILTERS[name]),
    ...(isList && { style: 'form', explode: false }),
  }
}

const optionParameter = (name: string, option: DisplayOption): Json => ({
  name,
  in: 'query',
  description: option.title,
  schema:
    option.kind === 'choice'
      ? { type: 'string', enum: option.choices, default: option.default }
      : { type: 'string', maxLength: option.maxLength },
})

export const extraParameters = (names: readonly Extra[]) => names.map((name) => optionParameter(name, EXTRAS[name]))
export const optionParameters = (options: DisplayOptions) => Object.entries(options).map(([name, option]) => optionParameter(name, option))

export const pathParameter = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
export const CORPUS = pathParameter('corpus', 'Name of a corpus.')

export const EVERY_FILTER = [
  ...(Object.keys(FILTERS) as FilterName[]).map((name) => reference('parameters', name)),
  reference('parameters', 'rev'),
]

/** What several addresses take, by name. */
export const PARAMETERS = {
  ...Object.fromEntries((Object.keys(FILTERS) as FilterName[]).map((name) => [name, filterParameter(name)])),
  rev: REV,
}
