'use client'

import type { PageScope, ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { TableLinks } from '@/components/ui/table-links'
import type { FilterName } from '@/lib/selection/parameters'
import { NothingLeft } from './nothing-left'
import { clearing, type ShownView, waysOutOfView } from './ways-out'
import { whyEmpty } from './why-empty'

interface NothingOfViewProps {
  scope: PageScope
  meta: ViewMeta
  page: PageSelection
  view: ShownView
  /** Why there are no rows, where the view itself says so. */
  refusal?: string | undefined
  /** Filters that the page is about, so that they stay. */
  kept?: readonly FilterName[]
}

const NothingCoded = ({ tables }: Pick<ViewMeta, 'tables'>) => (
  <p className="py-8 text-ink-2">
    Nothing of this kind is coded here. It would stand in the corpus’s tables <TableLinks tables={tables} />.
  </p>
)

/** Stands where the rows of a view would: what is refused, what the filters or choices leave out, or that nothing is coded. */
export function NothingOfView({ scope, meta, page, view, refusal, kept }: NothingOfViewProps) {
  const ways = waysOutOfView(scope, meta, page, view, kept)
  const nothingCoded = <NothingCoded tables={meta.tables} />
  if (!refusal && ways.length === 0) return nothingCoded
  return (
    <NothingLeft
      reason={refusal ?? whyEmpty(meta, view.own, page.selection.filters)}
      ways={ways}
      clear={clearing(page, kept)}
      otherwise={refusal ? undefined : nothingCoded}
    />
  )
}
