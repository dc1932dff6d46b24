import { strToU8, zipSync } from 'fflate'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { Column, ViewResponse, ViewRow } from '@/lib/api/contract/table'
import { pagePath } from '@/lib/api/paths'
import { filtersInWords } from '@/lib/api/selection-words'
import type { CitedWork } from '@/lib/citation/cited-work'
import { plainCitation } from '@/lib/citation/plain-citation'
import { parseSelection } from '@/lib/selection/parse'
import { applicableFilters } from '@/lib/store/filters'
import { corpusDetail } from './corpus-detail'
import { csvTable } from './csv-table'
import { rowExcerpts } from './excerpt-page'
import { type AnyView, findView } from './find-view'
import { publicOrigin } from './public-origin'
import { viewResponse } from './view-response'

/** Excerpts that a package holds at most; the README says when there are more. */
const MAX_EXCERPTS = 5_000
const PAGE = 500
/** All archives of one chart are the same to the byte. */
const NO_TIME = new Date(1980, 0, 1)

const EXCERPT_COLUMNS: readonly Column[] = [
  { name: 'excerpt', type: 'id', title: 'Excerpt' },
  { name: 'article', type: 'id', title: 'Article' },
  { name: 'article_title', type: 'text', title: 'Article title' },
  { name: 'article_url', type: 'text', title: 'Address of the article' },
  { name: 'outlet', type: 'id', title: 'Outlet' },
  { name: 'outlet_name', type: 'text', title: 'Outlet name' },
  { name: 'published_on', type: 'date', title: 'First published on' },
  { name: 'unit', type: 'text', title: 'Unit' },
  { name: 'paragraph', type: 'integer', title: 'Paragraph' },
  { name: 'quote', type: 'text', title: 'Quote' },
  { name: 'summary', type: 'text', title: "Summary in the coder's words" },
  { name: 'events', type: 'ids', title: 'Events' },
]

const FIELD_TYPES: Partial<Record<Column['type'], string>> = {
  integer: 'integer',
  number: 'number',
  share: 'number',
  date: 'date',
  boolean: 'boolean',
}

const field = ({ name, type, title, unit }: Column) => ({
  name,
  title,
  type: FIELD_TYPES[type] ?? 'string',
  ...((unit || type === 'share') && { unit: unit ?? '%' }),
})

const resource = (name: string, description: string, columns: readonly Column[]) => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  description,
  schema: { fields: columns.map(field), missingValues: [''] },
})

/** What a package is made of. */
interface Packed {
  view: AnyView
  corpus: CorpusDetail
  answer: ViewResponse
  excerpts: Excerpt[]
  /** Excerpts behind the chart, those that are left out too. */
  total: number
  selection: string
  work: CitedWork
}

async function readExcerpts(corpus: string, view: string, params: URLSearchParams): Promise<{ excerpts: Excerpt[]; total: number }> {
  const excerpts: Excerpt[] = []
  let cursor: string | null = ''
  let total = 0
  while (cursor !== null && excerpts.length < MAX_EXCERPTS) {
    const query = new URLSearchParams([...params, ['limit', String(PAGE)], ...(cursor ? [['cursor', cursor]] : [])])
    const page = await rowExcerpts(corpus, view, query)
    excerpts.push(...page.excerpts)
    total = page.total
    cursor = page.next
  }
  return { excerpts: excerpts.slice(0, MAX_EXCERPTS), total }
}

async function pack(name: string, viewId: string, params: URLSearchParams): Promise<Packed> {
  const view = findView(viewId)
  const answer = await viewResponse(name, viewId, new URLSearchParams([...params, ['top', 'all']]))
  const pinned = new URLSearchParams({ ...answer.selection, rev: answer.revision })
  const corpus = await corpusDetail(name, new URLSearchParams({ rev: answer.revision }))
  const { filters } = parseSelection(pinned, view.options).selection
  const selection = filtersInWords(applicableFilters(view.filters, filters), corpus)
  const page = pagePath.view(name, viewId, `${pinned}&version=${view.version}`)
  const issued = corpus.revisions.find(({ revision }) => revision === answer.revision)?.imported_at.slice(0, 10) ?? null
  const { title, makers } = corpus
  const work = { question: view.question, corpus: title, makers, selection, revision: answer.revision, version: view.version, issued }
  return {
    view,
    corpus,
    answer,
    ...(await readExcerpts(name, viewId, pinned)),
    selection,
    work: { ...work, address: `${publicOrigin()}${page}` },
  }
}

function descriptor({ view, corpus, answer, selection, work }: Packed) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${corpus.corpus}-${view.id}-${answer.revision}`,
    title: `${view.question} ${corpus.title}`,
    description: `${view.subtitle}. ${selection || 'Nothing is filtered'}.`,
    version: `${answer.revision}/${view.version}`,
    homepage: work.address,
    licenses: corpus.licenses,
    contributors: corpus.makers.map((title) => ({ title })),
    revision: answer.revision,
    selection: answer.selection,
    citation: plainCitation(work),
    resources: [
      resource('rows', 'The rows of the chart.', view.columns),
      resource('excerpts', 'The excerpts behind the chart.', EXCERPT_COLUMNS),
    ],
  }
}

/** Texts of a corpus as Markdown shows them: neither markup nor links of theirs. A citation says `[Chart]` itself. */
const asWritten = (text: string): string => text.replaceAll(/<|\[(?!Chart\])/g, '\\$&')
/** As `asWritten`, on one line. */
const onOneLine = (text: string): string => asWritten(text.replaceAll(/\s+/g, ' '))

function readme({ view, corpus, answer, excerpts, total, selection, work }: Packed): string {
  const left = total - excerpts.length
  return `# ${view.question}

${view.subtitle}. From the corpus “${onOneLine(corpus.title)}”, revision ${answer.revision}, method version ${view.version}.

- Selection: ${onOneLine(selection) || 'everything'}
- Rows: ${answer.rows.length} (rows.csv)
- Excerpts: ${excerpts.length}${left > 0 ? ` of ${total}; the other ${left} are left out` : ''} (excerpts.csv)
- Licence: ${onOneLine(corpus.licenses.map(({ name, title }) => title ?? name).join(', ')) || 'the corpus names none'}
- Coders: ${onOneLine(corpus.coders.map(({ name, kind }) => `${name} (${kind})`).join(', ')) || 'none'}
${answer.notes.map(({ text }) => `- ${onOneLine(text)}\n`).join('')}
In both tables a text that a spreadsheet would take for a formula has an apostrophe before it. Columns and units stand in datapackage.json.

## How it was made

${view.method.join('\n\n')}

## Limits

${asWritten(corpus.description ?? 'The corpus does not describe itself.')}

## How to cite

${onOneLine(plainCitation(work))}
`
}

/** An archive of a chart's data. */
export interface ChartPackage {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The data of a chart as a Data Package in a zip archive: its rows, the excerpts behind them, what the columns are, and how to cite it.
 * @param params filters, `rev` and the view's options
 * @throws ProblemError 400, 404, 503
 */
export async function chartPackage(corpus: string, viewId: string, params: URLSearchParams): Promise<ChartPackage> {
  const packed = await pack(corpus, viewId, params)
  const files = {
    'README.md': readme(packed),
    'datapackage.json': `${JSON.stringify(descriptor(packed), null, 2)}\n`,
    'excerpts.csv': csvTable(EXCERPT_COLUMNS, packed.excerpts as unknown as ViewRow[]),
    'rows.csv': csvTable(packed.answer.columns, packed.answer.rows),
  }
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  return { name: `${corpus}-${viewId}-${packed.answer.revision}.zip`, bytes: zipSync(Object.fromEntries(entries), { mtime: NO_TIME }) }
}
