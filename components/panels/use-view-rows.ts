import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { traitsOf } from '@/components/charts/traits'
import type { ViewRow } from '@/lib/api/contract/table'
import { viewQuery } from '@/lib/api/queries'
import { filtersInWords } from '@/lib/api/selection-words'
import type { Display } from '@/lib/selection/display'
import { countedInWords, cutInWords } from './counted'
import { rowKey, shownOptions, type Tab } from './page-options'
import { appliedFilters, type PageScope, rowsQuery, scopedSelection, type ViewMeta } from './page-scope'
import type { PageSelection } from './use-page-selection'

/** The view's own display values, without the prefix that they have on a page of several views. */
function displayOf({ id, options }: ViewMeta, { display }: PageSelection, prefix: string): Display {
  return Object.fromEntries(Object.keys(shownOptions(id, options)).map((option) => [option, display[prefix + option] ?? '']))
}

/**
 * What a panel shows of its view: the rows under the selection of the page, what is counted in words, and the changes that can be made.
 * @param prefix stands before the view's display options in the address
 */
export function useViewRows(scope: PageScope, meta: ViewMeta, page: PageSelection, prefix: string) {
  const { filters } = page.selection
  const own = displayOf(meta, page, prefix)
  const result = useQuery({
    ...viewQuery(scope.corpus.corpus, meta.id, rowsQuery(scope, meta, filters, own)),
    placeholderData: keepPreviousData,
  })
  const { data } = result
  const rows = (data?.rows ?? []) as ViewRow[]
  const tab = (page.display[`${prefix}tab`] || 'chart') as Tab
  const showsRows = tab === 'chart' || tab === 'table'
  const prefixed = (patch: Display) => Object.fromEntries(Object.entries(patch).map(([option, value]) => [prefix + option, value]))
  const openValue = (row: { href?: unknown }) => `${meta.id}~${rowKey(row.href)}`
  return {
    result,
    own,
    rows,
    tab,
    showsRows,
    words: filtersInWords(appliedFilters(scopedSelection(scope, filters).filters, meta.filters), scope.corpus),
    /** The filters in words without the event of the path. */
    wordsBesideEvent: filtersInWords(appliedFilters(filters, meta.filters), scope.corpus),
    counted: result.isPlaceholderData ? 'Counting … ' : rows.length > 0 ? `${countedInWords(meta.id, rows, data?.total_rows ?? 0)}. ` : '',
    // Of some of the rows it might be untrue of all.
    finding: data && showsRows && rows.length === data.total_rows ? (traitsOf(meta.id).finding?.(rows) ?? null) : null,
    cut: data && showsRows ? cutInWords(meta.id, rows.length, data.total_rows) : null,
    refusal: data?.notes.find(({ code }) => code === 'refused'),
    hrefWith: (patch: Display) => page.hrefWith({ display: prefixed(patch) }),
    setDisplay: (patch: Display) => void page.setDisplay(prefixed(patch)),
    open: (row: { href?: unknown }) => void page.setDisplay({ open: openValue(row) }),
    hrefOfRow: (row: { href?: unknown }) => page.hrefWith({ display: { open: openValue(row) } }),
  }
}

export type ViewRows = ReturnType<typeof useViewRows>
