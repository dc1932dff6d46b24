import { selectionQuery } from '@/lib/selection/serialise'
import type { Reading } from '@/lib/views/view'
import { type AnyView, findView } from './find-view'
import { type SelectedRevision, withSelection } from './open-revision'
import { type RequestParameters, readParameters } from './request-parameters'
import { settledScope } from './settled-scope'

/** What a view reads its rows with. */
export async function viewReading(
  revision: SelectedRevision,
  view: AnyView,
  { display, top }: Pick<RequestParameters, 'display' | 'top'>,
): Promise<Reading> {
  const scope = await settledScope(revision, view, display)
  const origin = `${revision.revision}/${view.id}`
  const seed = `${origin}/${selectionQuery({ filters: scope.filters })}`
  return { ...scope, db: revision.db, names: { actors: revision.vocabulary.actorNames }, top, origin, seed }
}

/**
 * Reads something beside the rows of a view with what it would read them with.
 * @param params as for `viewResponse`
 * @throws ProblemError 400, 404, 503
 */
export function withReading<T>(
  corpus: string,
  viewId: string,
  params: URLSearchParams,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const view = findView(viewId)
  const parameters = readParameters(params, view.options, ['top'])
  return withSelection(corpus, parameters.selection, async (revision) => read(await viewReading(revision, view, parameters)))
}
