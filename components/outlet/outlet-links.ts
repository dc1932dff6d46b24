import { type PageScope, scopedSelection } from '@/components/panels/page-scope'
import { pagePath } from '@/lib/api/paths'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { outletFilters } from './outlet-filters'

/** The addresses of outlets' pages with what they take over of the selection, and with the revision where the page's own address names it. */
export function outletHrefs(
  scope: Pick<PageScope, 'corpus' | 'event'>,
  { filters, rev }: { filters: Filters; rev?: string },
): (outlet: string) => string {
  const query = selectionQuery({ filters: outletFilters(scopedSelection(scope, filters).filters), rev })
  return (id) => pagePath.outlet(scope.corpus.corpus, id, query)
}
