import { traitsOf } from '@/components/charts/traits'
import type { SharedChart } from '@/components/share/shared-chart'
import { apiPath } from '@/lib/api/paths'
import { filtersInWords } from '@/lib/api/selection-words'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import {
  appliedFilters,
  embedPage,
  livePage,
  type PageScope,
  rowsPage,
  scopedSelection,
  type ViewMeta,
  viewSelectionQuery,
} from './page-scope'

/** What is shared of one mark: the view by itself with the mark open, and how that is cited. @param open as the address has it */
export const sharedMark = (scope: PageScope, meta: ViewMeta, filters: Filters, display: Display, open: string): SharedChart =>
  sharedChart(scope, meta, filters, { ...display, open, after: '', choices: '', limit: '' })

/** What is shared of a view as it is shown: its addresses, and how it is cited. */
export function sharedChart(scope: PageScope, meta: ViewMeta, filters: Filters, display: Display): SharedChart {
  const { corpus } = scope
  const query = viewSelectionQuery(scope, filters, meta.options, display)
  const drawn = viewSelectionQuery(scope, filters, { ...meta.options, ...traitsOf(meta.id).options }, display)
  const image = display.top === 'all' ? `${drawn}&top=all` : drawn
  const stored = corpus.revisions.find(({ revision }) => revision === corpus.revision)
  return {
    pinned: rowsPage(scope, meta, filters, display),
    live: livePage(scope, meta, filters, display),
    embed: embedPage(scope, meta, filters, display),
    csv: apiPath.viewCsv(corpus.corpus, meta.id, query),
    zip: apiPath.viewZip(corpus.corpus, meta.id, query),
    json: apiPath.view(corpus.corpus, meta.id, query),
    html: apiPath.viewHtml(corpus.corpus, meta.id, image),
    svg: apiPath.viewImage(corpus.corpus, meta.id, 'svg', image),
    png: apiPath.viewImage(corpus.corpus, meta.id, 'png', image),
    key: `${corpus.corpus}-${meta.id}-${corpus.revision}`,
    work: {
      question: meta.question,
      corpus: corpus.title,
      makers: corpus.makers,
      selection: filtersInWords(appliedFilters(scopedSelection(scope, filters).filters, meta.filters), corpus),
      revision: corpus.revision,
      version: meta.version,
      issued: stored?.imported_at.slice(0, 10) ?? null,
    },
  }
}
