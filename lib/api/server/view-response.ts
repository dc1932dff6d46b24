import { sql } from 'kysely'
import type { ViewResponse, ViewRow } from '@/lib/api/contract'
import { apiPath } from '@/lib/api/paths'
import type { Selection } from '@/lib/selection/parameters'
import { selectionParameters, selectionQuery } from '@/lib/selection/serialise'
import { applicableFilters, factCondition } from '@/lib/store/where'
import type { Fact } from '@/lib/views/view'
import { csvTable } from './csv-table'
import { type AnyView, findView } from './find-view'
import { viewNotes } from './notes'
import { type OpenRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { excerptsBehind, groupFacts } from './row-keys'

/** Address of the excerpts behind the rows of a view; the row's key and the revision are appended. */
function hrefOf({ corpus, revision }: OpenRevision, view: AnyView, { selection: { filters }, display }: RequestParameters) {
  const query = selectionQuery({ filters }, display, view.options)
  return (row: string) =>
    apiPath.rowExcerpts(corpus, view.id, [query, `row=${encodeURIComponent(row)}`, `rev=${revision}`].filter(Boolean).join('&'))
}

/** The facts that the rows are made of: all, or, where each is a row, no more than are shown. */
async function readFacts({ db }: OpenRevision, view: AnyView, { selection, display, top }: RequestParameters): Promise<Fact[]> {
  const query = view.facts(db, { filters: applicableFilters(view.table, selection.filters), display })
  return (await (view.rowPerFact && Number.isFinite(top) ? query.limit(top) : query).execute()) as Fact[]
}

async function countFacts({ db }: OpenRevision, view: AnyView, { selection }: RequestParameters): Promise<number> {
  const condition = factCondition(view.table, applicableFilters(view.table, selection.filters))
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(view.table)} where ${condition}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The rows to be shown, with `n` and `href`, in the order that the options ask for, and how many there are in all. */
async function viewRows(revision: OpenRevision, view: AnyView, parameters: RequestParameters): Promise<{ rows: ViewRow[]; total: number }> {
  const groups = groupFacts(view, await readFacts(revision, view, parameters))
  const counts = new Map(groups.map((group) => [group.key, excerptsBehind(group.facts)]))
  const href = hrefOf(revision, view, parameters)
  const built = view.build(groups, parameters.display, { actors: revision.vocabulary.actorNames })
  const rows = built.slice(0, parameters.top).map(({ key, cells }) => {
    const row = cells as ViewRow
    row.n = counts.get(key) ?? 0
    row.href = href(key)
    return row
  })
  const isCut = view.rowPerFact && rows.length >= parameters.top
  return { rows, total: isCut ? await countFacts(revision, view, parameters) : built.length }
}

const selectionRecord = ({ filters }: Selection, { display }: RequestParameters, view: AnyView) =>
  Object.fromEntries(selectionParameters({ filters }, display, view.options))

async function answer(revision: OpenRevision, view: AnyView, parameters: RequestParameters): Promise<ViewResponse> {
  const { rows, total } = await viewRows(revision, view, parameters)
  return {
    corpus: revision.corpus,
    revision: revision.revision,
    view: view.id,
    version: view.version,
    selection: selectionRecord(parameters.selection, parameters, view),
    columns: [...view.columns],
    rows,
    total_rows: total,
    notes: await viewNotes(revision.db, view.table, parameters.selection.filters),
  }
}

/**
 * A view's table under the selection that the parameters name.
 * @param params filters, `rev`, the view's options and `top`
 * @throws ProblemError 400, 404, 503
 */
export async function viewResponse(corpus: string, viewId: string, params: URLSearchParams): Promise<ViewResponse> {
  const view = findView(viewId)
  const parameters = readParameters(params, view.options, ['top'])
  return withSelection(corpus, parameters.selection, (revision) => answer(revision, view, parameters))
}

/** A view's rows as a file. */
export interface CsvFile {
  name: string
  text: string
}

/**
 * All rows of a view's table under the selection that the parameters name.
 * @param params as for `viewResponse`, except that all rows are the default
 * @throws ProblemError 400, 404, 503
 */
export async function viewCsv(corpus: string, viewId: string, params: URLSearchParams): Promise<CsvFile> {
  const all = new URLSearchParams(params)
  if (!all.has('top')) all.set('top', 'all')
  const { columns, rows, revision } = await viewResponse(corpus, viewId, all)
  return { name: `${corpus}-${viewId}-${revision}.csv`, text: csvTable(columns, rows) }
}
