'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { excerptPagesQuery, isRefused } from '@/lib/api/queries'
import type { Display } from '@/lib/selection/display'
import { placeOf } from './list-place'
import { openRow } from './page-options'
import { type PageScope, rowExcerptsHref, rowsQuery, type ViewMeta } from './page-scope'
import { sharedMark } from './shared-chart'
import type { PageSelection } from './use-page-selection'

/**
 * The mark that the address opens and the excerpts behind it, page by page. `missing` says why it cannot be opened: the filters leave nothing of it,
 * or the revision has no such mark.
 * @param displayOf the display values of one view
 * @param isValid whether the filters can be applied
 */
export function useOpened(
  scope: PageScope,
  views: ViewMeta[],
  page: PageSelection,
  displayOf: (view: string) => Display,
  isValid: boolean,
) {
  const { open } = page.display
  const row = openRow(open)
  const meta = row && views.find(({ id }) => id === row.view)
  const display = meta ? displayOf(meta.id) : {}
  const { filters } = page.selection
  const mark =
    row && meta
      ? {
          ...row,
          display,
          question: meta.question,
          rowsQuery: rowsQuery(scope, meta, filters, display),
          href: rowExcerptsHref(scope, meta, filters, display, row.row),
          shared: sharedMark(scope, meta, filters, display, `${row.view}~${row.row}`),
        }
      : null
  const after = placeOf(page.display.after, scope.corpus.revision)
  const query = useInfiniteQuery({ ...excerptPagesQuery(mark?.href ?? '', after), enabled: isValid && mark !== null })
  const isUnknown = Boolean(open) && (!mark || query.data?.pages.length === 0 || isRefused(query.error))
  const missing: Missing | null = isUnknown ? 'unknown' : mark && query.data?.pages[0]?.total === 0 ? 'filtered' : null
  return { mark: missing ? null : mark, missing, after, query }
}

/** Why a mark cannot be opened. */
export type Missing = 'unknown' | 'filtered'

export type Opened = ReturnType<typeof useOpened>
