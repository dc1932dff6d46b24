/** What the reference shows of an OpenAPI document. */
export interface ApiDocument {
  info: { description: string }
  paths: Record<string, { get?: ApiOperation; post?: ApiOperation }>
  components: { parameters: Record<string, ApiParameter> }
}

export interface ApiOperation {
  operationId: string
  summary: string
  parameters?: (ApiParameter | { $ref: string })[]
  responses: Record<string, { description: string; content?: Record<string, { schema: ApiSchema }> }>
}

export interface ApiParameter {
  name: string
  in: string
  description: string
  schema: ApiSchema
}

export interface ApiSchema {
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  enum?: string[]
  default?: string
  items?: ApiSchema
  allOf?: ApiSchema[]
  properties?: Record<string, ApiSchema>
  'x-unit'?: string
}

const nameOf = (reference: string) => reference.split('/').at(-1) ?? ''

/** The operation's own parameters, and whether it takes all filters. */
export function parametersOf({ parameters = [] }: ApiOperation): { own: ApiParameter[]; filters: boolean } {
  const own = parameters.filter((parameter): parameter is ApiParameter => 'name' in parameter)
  return { own, filters: parameters.some((parameter) => '$ref' in parameter && nameOf(parameter.$ref) === 'outlet') }
}

/** What a reader calls the types of JSON. */
const PLAIN: Record<string, string> = { string: 'text', array: 'list' }

/** A schema in a few words: `text`, `one of a, b (a unless given)`. */
export function schemaInWords({ type, format, enum: choices, default: fallback, items }: ApiSchema): string {
  if (choices) return `${choices.join(' | ')}${fallback ? ` (${fallback} unless given)` : ''}`
  if (type === 'array' && items?.enum) return `list of ${items.enum.join(' | ')}`
  const names = [type].flat().map((name) => (name === 'null' ? undefined : (PLAIN[name ?? ''] ?? name)))
  return [...names, format && `(${format})`].filter(Boolean).join(' ')
}

/** The columns of the rows that an operation answers with; none for what is no table. */
export function columnsOf({ responses }: ApiOperation): [name: string, schema: ApiSchema][] {
  const schema = responses['200']?.content?.['application/json']?.schema
  const rows = schema?.allOf?.find(({ properties }) => properties?.rows)?.properties?.rows
  return Object.entries(rows?.items?.properties ?? {})
}
