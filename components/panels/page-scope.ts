import { rowsShown, traitsOf } from '@/components/charts/traits'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { Column } from '@/lib/api/contract/table'
import { apiPath, pagePath } from '@/lib/api/paths'
import type { Display, DisplayOptions } from '@/lib/selection/display'
import type { FilterName, Filters, Selection } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { linkedOptions } from './page-options'

/** What the panels need of a corpus. */
export type PageCorpus = CorpusOutline

/** What a page tells its panels. */
export interface PageScope {
  corpus: PageCorpus
  /** The page's path. */
  path: string
  /** The event that the path names. */
  event?: string
  /** The filters that the page can apply; all of them where it does not say. */
  applicable?: readonly FilterName[]
  /** Defaults of display options that depend on what is there. */
  defaults: Display
}

/** What a view says of itself. */
export interface ViewMeta {
  id: string
  version: number
  /** The tables of a corpus in which its facts stand. */
  tables: readonly string[]
  title: string
  question: string
  subtitle: string
  options: DisplayOptions
  columns: readonly Column[]
  method: readonly string[]
  /** The filters that it can apply. */
  filters: readonly FilterName[]
}

type Fixed = Pick<PageScope, 'event'> & { corpus: Pick<PageCorpus, 'revision'> }

/** The selection of every request of a page: the filters, the event of its path, its one revision. */
export const scopedSelection = ({ corpus, event }: Fixed, filters: Filters): Selection => ({
  filters: event ? { ...filters, event: [event] } : filters,
  rev: corpus.revision,
})

/** Without the filters that cannot be applied. */
export const appliedFilters = (filters: Filters, applicable: readonly FilterName[] | undefined): Filters =>
  applicable ? Object.fromEntries(Object.entries(filters).filter(([name]) => applicable.includes(name as FilterName))) : filters

/** The query of the choices that the filter bar of a page offers. */
export const choicesQuery = (scope: Fixed & Pick<PageScope, 'applicable'>, filters: Filters): string =>
  selectionQuery(scopedSelection(scope, appliedFilters(filters, scope.applicable)))

/** The query of one view, as both the server and the browser ask for it. */
export const viewSelectionQuery = (scope: Fixed, filters: Filters, options: DisplayOptions, display: Display): string =>
  selectionQuery(scopedSelection(scope, filters), display, options)

/** The query of a view's rows: `top` belongs to the API, not to the view, and a page asks for more than the API's own default. */
export function rowsQuery(scope: Fixed, meta: ViewMeta, filters: Filters, display: Display): string {
  const query = viewSelectionQuery(scope, filters, meta.options, display)
  return `${query}&top=${display.top || rowsShown(meta.id)}`
}

/** The query of the view's own page, pinned to the revision and to the version of the method: what a shared link says. */
export const pinnedQuery = (scope: Fixed, meta: ViewMeta, filters: Filters, display: Display): string =>
  selectionQuery(scopedSelection(scope, filters), { ...display, version: String(meta.version) }, linkedOptions(meta))

/** The address of the view's own page with what one count is of: the rows of these filters, under those in force. */
export const rowsPage = (scope: Fixed & Pick<PageScope, 'corpus'>, meta: ViewMeta, filters: Filters, display: Display): string =>
  pagePath.view(scope.corpus.corpus, meta.id, pinnedQuery(scope, meta, filters, display))

/** The pinned page of the view for the frame of another site. */
export const embedPage = (scope: Fixed & Pick<PageScope, 'corpus'>, meta: ViewMeta, filters: Filters, display: Display): string =>
  pagePath.embed(
    scope.corpus.corpus,
    meta.id,
    pinnedQuery(scope, meta, filters, { ...display, tab: display.tab === 'table' ? 'table' : 'chart' }),
  )

/** The address of the view's own page as it is with whatever revision is current. */
export const livePage = (scope: Fixed & Pick<PageScope, 'corpus'>, meta: ViewMeta, filters: Filters, display: Display): string =>
  pagePath.view(
    scope.corpus.corpus,
    meta.id,
    selectionQuery({ filters: scopedSelection(scope, filters).filters }, display, linkedOptions(meta)),
  )

/** The address of the excerpts behind one row, or without `row` behind all. */
export function rowExcerptsHref(
  scope: Fixed & Pick<PageScope, 'corpus'>,
  meta: ViewMeta,
  filters: Filters,
  display: Display,
  row?: string,
) {
  const query = viewSelectionQuery(scope, filters, meta.options, display)
  return apiPath.rowExcerpts(scope.corpus.corpus, meta.id, row === undefined ? query : `${query}&row=${encodeURIComponent(row)}`)
}

/** Whether a row of the view is of a word that can be shown in its contexts. */
export const hasContexts = (view: string): boolean => traitsOf(view).hasContexts === true

/** The address of the contexts of a row, from that of its excerpts. */
export const contextsHref = (corpus: string, rowHref: string): string => apiPath.contexts(corpus, rowHref.split('?')[1] ?? '')

/** The address of a list of so many excerpts that begins behind a cursor, or with the first. */
export const listAddress = (href: string, limit: string, after: string): string => `${href}&limit=${limit}${after && `&cursor=${after}`}`

/** The address of the excerpts in one outlet's column. */
export function columnExcerptsHref(
  { corpus, event }: Pick<PageScope, 'corpus' | 'event'>,
  filters: Filters,
  outlet: string,
  limit: string,
) {
  const query = selectionQuery(scopedSelection({ corpus, event }, { ...filters, outlet: [outlet] }))
  return apiPath.excerpts(corpus.corpus, `${query}&limit=${limit}`)
}

/** The address of all excerpts of one outlet under the filters, to be read page by page. */
export function outletExcerptsHref({ corpus, event }: Pick<PageScope, 'corpus' | 'event'>, filters: Filters, outlet: string) {
  return apiPath.excerpts(corpus.corpus, selectionQuery(scopedSelection({ corpus, event }, { ...filters, outlet: [outlet] })))
}
