import { z } from 'zod'
import {
  articlePageSchema,
  type Column,
  corpusListSchema,
  corpusSchema,
  excerptPageSchema,
  facetsSchema,
  healthSchema,
  problemSchema,
  viewResponseSchema,
} from '@/lib/api/contract'
import type { DisplayOption, DisplayOptions } from '@/lib/selection/display'
import { FILTERS, type FilterName, type FilterSpec } from '@/lib/selection/parameters'
import { VIEWS } from '@/lib/views/registry'
import { EXTRAS, type Extra } from './api-parameters'

type Json = Record<string, unknown>

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })
const json = (schema: Json) => ({ 'application/json': { schema } })

const SCHEMAS = {
  CorpusList: corpusListSchema,
  Corpus: corpusSchema,
  View: viewResponseSchema,
  ArticlePage: articlePageSchema,
  ExcerptPage: excerptPageSchema,
  Facets: facetsSchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const

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
  const { title, definition, kind } = FILTERS[name]
  const isList = kind !== 'day' && kind !== 'text'
  return {
    name,
    in: 'query',
    description: `${title}. ${definition}${isList ? ' Separated by commas, sorted, none twice.' : ''}`,
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

const extraParameters = (names: readonly Extra[]) => names.map((name) => optionParameter(name, EXTRAS[name]))
const optionParameters = (options: DisplayOptions) => Object.entries(options).map(([name, option]) => optionParameter(name, option))

const pathParameter = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
const CORPUS = pathParameter('corpus', 'Name of a corpus.')

const EVERY_FILTER = [
  ...(Object.keys(FILTERS) as FilterName[]).map((name) => reference('parameters', name)),
  reference('parameters', 'rev'),
]

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: {
          400: 'A parameter is unknown or invalid; `errors` names it.',
          403: 'Only pages of this server may ask.',
          404: 'There is no such thing.',
          503: 'The stored data cannot be read.',
        }[status],
        content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
      },
    ]),
  )

interface Operation {
  summary: string
  id: string
  parameters?: readonly Json[]
  answer: Json
  statuses?: readonly number[]
}

const get = ({ summary, id, parameters = [], answer, statuses = [400, 404, 503] }: Operation) => ({
  get: { operationId: id, summary, parameters, responses: { 200: { description: summary, content: answer }, ...problems(...statuses) } },
})

const JSON_TYPES: Record<Column['type'], Json> = {
  id: { type: ['string', 'null'] },
  text: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  share: { type: ['number', 'null'], description: 'per cent' },
  date: { type: ['string', 'null'], format: 'date' },
  boolean: { type: ['boolean', 'null'] },
  ids: { type: ['array', 'null'], items: { type: ['string', 'number'] } },
  chains: { type: ['array', 'null'], items: { type: 'array', items: { type: 'string' } } },
}

const columnSchema = ({ type, title, unit }: Column): Json => ({ title, ...(unit && { 'x-unit': unit }), ...JSON_TYPES[type] })

/** What a row of a view is. */
const rowSchema = (columns: readonly Column[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
  required: columns.map(({ name }) => name),
})

function viewPaths(drawn: (view: string) => DisplayOptions): Json {
  const paths = [...VIEWS.values()].map((view) => {
    const { id, question, columns, options } = view
    const path = `/api/corpora/{corpus}/views/${id}`
    const parameters = [CORPUS, ...EVERY_FILTER, ...optionParameters(options)]
    const image = [...parameters, ...optionParameters(drawn(id))]
    const rows = {
      allOf: [reference('schemas', 'View'), { type: 'object', properties: { rows: { type: 'array', items: rowSchema(columns) } } }],
    }
    return {
      [path]: get({ id, summary: question, parameters: [...parameters, ...extraParameters(['top'])], answer: json(rows) }),
      [`${path}.csv`]: get({
        id: `${id}Csv`,
        summary: `All rows as CSV: ${question}`,
        parameters: [...parameters, ...extraParameters(['top'])],
        answer: { 'text/csv': { schema: { type: 'string' } } },
      }),
      [`${path}.zip`]: get({
        id: `${id}Zip`,
        summary: `Rows, excerpts, columns, method and citation as a Data Package in an archive: ${question}`,
        parameters,
        answer: { 'application/zip': { schema: { type: 'string', contentEncoding: 'binary' } } },
      }),
      [`${path}.html`]: get({
        id: `${id}Html`,
        summary: `One file with drawing, table, excerpts, method and citation, to be read and filtered without a network: ${question}`,
        parameters: [...image, ...extraParameters(['top'])],
        answer: { 'text/html': { schema: { type: 'string' } } },
      }),
      [`${path}.svg`]: get({
        id: `${id}Svg`,
        summary: `A drawing with its question, n, filters and source: ${question}`,
        parameters: [...image, ...extraParameters(['top', 'theme', 'width'])],
        answer: { 'image/svg+xml': { schema: { type: 'string' } } },
      }),
      [`${path}.png`]: get({
        id: `${id}Png`,
        summary: `The same drawing as an image: ${question}`,
        parameters: [...image, ...extraParameters(['top', 'theme', 'width', 'scale'])],
        answer: { 'image/png': { schema: { type: 'string', contentEncoding: 'binary' } } },
      }),
      [`${path}/preview`]: get({
        id: `${id}Preview`,
        summary: `What sites show beside a link, 1200 by 630 pixels: ${question}`,
        parameters: image,
        answer: { 'image/png': { schema: { type: 'string', contentEncoding: 'binary' } } },
      }),
      [`${path}/excerpts`]: get({
        id: `${id}Excerpts`,
        summary: `The excerpts behind one row, or behind all: ${question}`,
        parameters: [...parameters, ...extraParameters(['row', 'limit', 'cursor'])],
        answer: json(reference('schemas', 'ExcerptPage')),
      }),
    }
  })
  return Object.assign({}, ...paths)
}

/** A schema without what only its own document needs. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' })
  return rest
}

/**
 * The description of the API (OpenAPI 3.1), made of what validates its requests and of what its answers are held to.
 * @param drawn the options that only the drawing of a view has
 */
export function openApi(drawn: (view: string) => DisplayOptions): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parallax',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'How news outlets frame the same events. All answers are read-only. One revision of a corpus and one version of a view give the same bytes for ever; errors are application/problem+json (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/corpora': get({
        id: 'corpora',
        summary: 'All corpora',
        answer: json(reference('schemas', 'CorpusList')),
        statuses: [400, 503],
      }),
      '/api/corpora/{corpus}': get({
        id: 'corpus',
        summary: 'A corpus: its outlets, events, articles, codes, actors, metrics, targets, coders and revisions',
        parameters: [CORPUS, reference('parameters', 'rev')],
        answer: json(reference('schemas', 'Corpus')),
      }),
      '/api/corpora/{corpus}/articles': get({
        id: 'articles',
        summary: 'All articles by first publication, page by page',
        parameters: [CORPUS, reference('parameters', 'rev'), ...extraParameters(['limit', 'cursor'])],
        answer: json(reference('schemas', 'ArticlePage')),
      }),
      '/api/corpora/{corpus}/excerpts': get({
        id: 'excerpts',
        summary: 'The excerpts of a selection, page by page',
        parameters: [CORPUS, ...EVERY_FILTER, ...extraParameters(['limit', 'cursor'])],
        answer: json(reference('schemas', 'ExcerptPage')),
      }),
      '/api/corpora/{corpus}/facets': get({
        id: 'facets',
        summary: 'How many excerpts each value of a filter would leave',
        parameters: [CORPUS, ...EVERY_FILTER],
        answer: json(reference('schemas', 'Facets')),
      }),
      '/api/corpora/{corpus}/preview': get({
        id: 'preview',
        summary: 'What sites show beside a link to a corpus, or to an event, 1200 by 630 pixels',
        parameters: [CORPUS, reference('parameters', 'event'), reference('parameters', 'rev')],
        answer: { 'image/png': { schema: { type: 'string', contentEncoding: 'binary' } } },
      }),
      '/api/corpora/{corpus}/events/{event}.html': get({
        id: 'eventHtml',
        summary: 'The page of an event as one file with every view and the excerpts, to be read and filtered without a network',
        parameters: [CORPUS, pathParameter('event', 'Id of an event.'), ...EVERY_FILTER.filter(({ $ref }) => !$ref.endsWith('/event'))],
        answer: { 'text/html': { schema: { type: 'string' } } },
      }),
      ...viewPaths(drawn),
      '/api/links': {
        post: {
          operationId: 'links',
          summary: 'The short link to a page of this server; one page has one',
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              properties: { address: { type: 'string', description: 'Path and query of a page; the query names a revision' } },
              required: ['address'],
            }),
          },
          responses: {
            200: {
              description: 'The short link',
              content: json({
                type: 'object',
                properties: { id: { type: 'string' }, path: { type: 'string' }, address: { type: 'string' } },
                required: ['id', 'path', 'address'],
              }),
            },
            ...problems(400, 403, 404, 503),
          },
        },
      },
      '/api/oembed': get({
        id: 'oembed',
        summary: 'The frame that stands for a link to the page of one view (oEmbed 1.0)',
        parameters: [
          { name: 'url', in: 'query', required: true, description: 'Absolute address of the page', schema: { type: 'string' } },
          { name: 'format', in: 'query', description: 'Nothing but json', schema: { type: 'string', enum: ['json'], default: 'json' } },
          { name: 'maxwidth', in: 'query', description: 'Pixels', schema: { type: 'integer' } },
          { name: 'maxheight', in: 'query', description: 'Pixels', schema: { type: 'integer' } },
        ],
        answer: json({ type: 'object' }),
      }),
      '/api/openapi.json': get({ id: 'openapi', summary: 'This description', answer: json({ type: 'object' }), statuses: [400] }),
      '/api/health': get({
        id: 'health',
        summary: 'Whether the server can answer',
        answer: json(reference('schemas', 'Health')),
        statuses: [400, 503],
      }),
    },
    components: {
      parameters: { ...Object.fromEntries((Object.keys(FILTERS) as FilterName[]).map((name) => [name, filterParameter(name)])), rev: REV },
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  }
}
