'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { ActiveFilters } from '@/components/filters/active-filters'
import { FilterBar } from '@/components/filters/filter-bar'
import { activeFilters, withoutMember } from '@/components/filters/filter-words'
import { plural } from '@/components/ui/plural'
import { facetsQuery } from '@/lib/api/queries'
import type { DisplayOptions } from '@/lib/selection/display'
import { selectionQuery } from '@/lib/selection/serialise'
import { type PageScope, scopedSelection } from './page-scope'
import type { PageSelection } from './use-page-selection'

interface PageFiltersProps {
  scope: PageScope
  page: PageSelection
  options: DisplayOptions
  /** Whether the filters can be applied, so that their choices can be counted. */
  isValid: boolean
}

/** The filter bar of a page, with what is in force below it. */
export function PageFilters({ scope, page, options, isValid }: PageFiltersProps) {
  const { corpus } = scope
  const { filters, rev } = page.selection
  const facets = useQuery({
    ...facetsQuery(corpus.corpus, selectionQuery(scopedSelection(scope, filters))),
    placeholderData: keepPreviousData,
    enabled: isValid,
  })
  return (
    <div className="mt-2">
      <FilterBar
        corpus={corpus}
        filters={filters}
        facets={facets.data}
        carried={[...new URLSearchParams(selectionQuery({ filters: {}, rev }, page.display, options))]}
        onChange={page.setFilters}
      />
      <ActiveFilters
        active={activeFilters(filters, corpus)}
        hrefWithout={(filter) => page.hrefWith({ filters: withoutMember(filters, filter) })}
        clearedHref={page.clearedHref}
        onRemove={(filter) => page.setFilters(withoutMember(filters, filter))}
        onClear={page.clearFilters}
        outcome={facets.data && !facets.isPlaceholderData ? `${plural(facets.data.total, 'excerpt')} under these filters` : ''}
      />
    </div>
  )
}
