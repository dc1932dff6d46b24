import { z } from 'zod'
import { articlePageSchema } from '@/lib/api/contract/article'
import { termContextsSchema } from '@/lib/api/contract/context'
import { corpusListSchema, corpusSchema } from '@/lib/api/contract/corpus'
import { excerptPageSchema } from '@/lib/api/contract/excerpt'
import { facetsSchema } from '@/lib/api/contract/facets'
import { healthSchema, problemSchema } from '@/lib/api/contract/service'
import { viewResponseSchema } from '@/lib/api/contract/table'
import { searchedWordsSchema } from '@/lib/api/contract/words'
import type { DisplayOptions } from '@/lib/selection/display'
import { language } from '@/lib/views/language'
import { get, type Json, json, problems, reference } from './operation'
import { CORPUS, EVERY_FILTER, extraParameters, optionParameters, PARAMETERS, pathParameter } from './parameters'
import { viewPaths } from './view-paths'

const SCHEMAS = {
  CorpusList: corpusListSchema,
  Corpus: corpusSchema,
  View: viewResponseSchema,
  ArticlePage: articlePageSchema,
  ExcerptPage: excerptPageSchema,
  Facets: facetsSchema,
  SearchedWords: searchedWordsSchema,
  TermContexts: termContextsSchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const

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
      '/api/corpora/{corpus}/contexts': get({
        id: 'contexts',
        summary: 'A loaded term of an outlet, a row of the view language, in its contexts; it differs with the texts that a server holds',
        parameters: [CORPUS, ...EVERY_FILTER, ...optionParameters(language.options), ...extraParameters(['row'])],
        answer: json(reference('schemas', 'TermContexts')),
      }),
      '/api/corpora/{corpus}/facets': get({
        id: 'facets',
        summary: 'How many excerpts each value of a filter would leave',
        parameters: [CORPUS, ...EVERY_FILTER, ...extraParameters(['top'])],
        answer: json(reference('schemas', 'Facets')),
      }),
      '/api/corpora/{corpus}/words': get({
        id: 'words',
        summary: 'Each word of a search by itself, and searches with similar words for those that no excerpt has',
        parameters: [CORPUS, ...EVERY_FILTER],
        answer: json(reference('schemas', 'SearchedWords')),
      }),
      '/api/corpora/{corpus}/preview': get({
        id: 'preview',
        summary:
          'What sites show beside a link to a corpus, or to a page of one event, of several, of an outlet or of an article, 1200 by 630 pixels',
        parameters: [
          CORPUS,
          reference('parameters', 'event'),
          reference('parameters', 'outlet'),
          ...extraParameters(['article']),
          reference('parameters', 'rev'),
        ],
        answer: { 'image/png': { schema: { type: 'string', contentEncoding: 'binary' } } },
      }),
      '/api/corpora/{corpus}/events/{event}.html': get({
        id: 'eventHtml',
        summary: 'The page of an event as one file with every view and the excerpts, to be read and filtered without a network',
        parameters: [CORPUS, pathParameter('event', 'Id of an event.'), ...EVERY_FILTER.filter(({ $ref }) => !$ref.endsWith('/event'))],
        answer: { 'text/html': { schema: { type: 'string' } } },
      }),
      ...viewPaths(drawn),
      '/api/preview': get({
        id: 'homePreview',
        summary: 'What sites show beside a link to the first page, 1200 by 630 pixels',
        answer: { 'image/png': { schema: { type: 'string', contentEncoding: 'binary' } } },
        statuses: [400, 503],
      }),
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
      parameters: PARAMETERS,
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  }
}
