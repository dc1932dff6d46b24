import type { Display } from '@/lib/selection/display'
import { applicableFilters } from '@/lib/store/filters'
import type { Scope } from '@/lib/views/view'
import type { AnyView } from './find-view'
import type { SelectedRevision } from './open-revision'

/** What a view is asked for: the filters that apply to it, completed by what only the data can tell. */
export async function settledScope({ db, filters }: SelectedRevision, view: AnyView, display: Display): Promise<Scope> {
  const scope = { filters: applicableFilters(view.filters, filters), display }
  return view.settle ? view.settle(db, scope) : scope
}
