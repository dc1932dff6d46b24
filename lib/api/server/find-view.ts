import { VIEWS } from '@/lib/views/registry'
import { notFound } from './problem-error'

/** @throws ProblemError 404 */
export function findView(id: string) {
  const view = VIEWS.get(id)
  if (!view) throw notFound('view', id)
  return view
}
export type AnyView = ReturnType<typeof findView>
