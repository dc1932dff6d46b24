import type { Note, ViewResponse, ViewRow } from '@/lib/api/contract/table'
import { apiPath } from '@/lib/api/paths'
import type { Selection } from '@/lib/selection/parameters'
import { selectionParameters, selectionQuery } from '@/lib/selection/serialise'
import { csvTable } from './csv-table'
import { type AnyView, findView } from './find-view'
import { viewNotes } from './notes'
import { type OpenRevision, type SelectedRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { rowKey } from './row-keys'
import { viewReading } from './view-reading'

/** Address of the excerpts behind the rows of a view; the row's key and the revision are appended. */
function hrefOf({ corpus, revision }: OpenRevision, view: AnyView, { selection: { filters }, display }: RequestParameters) {
  const query = selectionQuery({ filters }, display, view.options)
  return (row: string) =>
    apiPath.rowExcerpts(corpus, view.id, [query, `row=${encodeURIComponent(row)}`, `rev=${revision}`].filter(Boolean).join('&'))
}

/** The rows to be shown, in the order that the options ask for, each with the address of its excerpts, and how many there are in all. */
async function viewRows(
  revision: SelectedRevision,
  view: AnyView,
  parameters: RequestParameters,
): Promise<{ rows: ViewRow[]; total: number; notes: Note[] }> {
  const reading = await viewReading(revision, view, parameters)
  const asked = view.rows(reading)
  const [{ rows, total, notes: ofRows = [] }, notes] = await Promise.all([
    asked,
    viewNotes(revision.db, view, revision.filters, reading, asked),
  ])
  const href = hrefOf(revision, view, parameters)
  for (const row of rows as ViewRow[]) row.href = href(rowKey(view, row))
  return { rows: rows as ViewRow[], total, notes: [...notes, ...ofRows] }
}

const selectionRecord = ({ filters }: Selection, { display }: RequestParameters, view: AnyView) =>
  Object.fromEntries(selectionParameters({ filters }, display, view.options))

async function answer(revision: SelectedRevision, view: AnyView, parameters: RequestParameters): Promise<ViewResponse> {
  const { rows, total, notes } = await viewRows(revision, view, parameters)
  return {
    corpus: revision.corpus,
    revision: revision.revision,
    view: view.id,
    version: view.version,
    selection: selectionRecord(parameters.selection, parameters, view),
    columns: [...view.columns],
    rows,
    total_rows: total,
    notes,
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
