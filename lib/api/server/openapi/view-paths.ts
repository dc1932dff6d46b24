import type { Column } from '@/lib/api/contract/table'
import type { DisplayOptions } from '@/lib/selection/display'
import { VIEWS } from '@/lib/views/registry'
import { get, type Json, json, reference } from './operation'
import { CORPUS, EVERY_FILTER, extraParameters, optionParameters } from './parameters'

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

/** The addresses of every view, in each form. */
export function viewPaths(drawn: (view: string) => DisplayOptions): Json {
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
