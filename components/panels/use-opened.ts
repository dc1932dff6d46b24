'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { excerptPagesQuery, isRefused } from '@/lib/api/queries'
import type { Display } from '@/lib/selection/display'
import { openRow } from './page-options'
import { type PageScope, rowExcerptsHref, type ViewMeta } from './page-scope'
import type { PageSelection } from './use-page-selection'

/**
 * The mark that the address opens and the excerpts behind it, page by page.
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
  const mark = row && meta ? { ...row, display, href: rowExcerptsHref(scope, meta, page.selection.filters, display, row.row) } : null
  const query = useInfiniteQuery({ ...excerptPagesQuery(mark?.href ?? ''), enabled: isValid && mark !== null })
  const isMissing = Boolean(open) && (!mark || query.data?.pages[0]?.total === 0 || isRefused(query.error))
  return { mark: isMissing ? null : mark, isMissing, query }
}

export type Opened = ReturnType<typeof useOpened>
