'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'

import { ActiveFilters } from '@/components/filters/active-filters'
import { FilterBar } from '@/components/filters/filter-bar'
import { menuFilters } from '@/components/filters/filter-menus'
import { activeFilters, withoutMember } from '@/components/filters/filter-words'
import { plural } from '@/components/ui/plural'
import { facetsQuery } from '@/lib/api/queries'
import type { DisplayOptions } from '@/lib/selection/display'
import { FILTER_NAMES, type FilterName } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { choicesQuery, type PageScope } from './page-scope'
import type { PageSelection } from './use-page-selection'

/** Comes when it is needed. */
const NothingFound = dynamic(() => import('@/components/filters/nothing-found').then((module) => module.NothingFound), { ssr: false })

interface PageFiltersProps {
  scope: PageScope
  page: PageSelection
  options: DisplayOptions
  /** Whether the filters can be applied, so that their choices can be counted. */
  isValid: boolean
  /** Whether the page is about the events that are chosen in its bar, not about others that it names itself. */
  choosesEvents?: boolean
}

/** The filter bar of a page, with what is in force below it. */
export function PageFilters({ scope, page, options, isValid, choosesEvents = false }: PageFiltersProps) {
  const { corpus, applicable = FILTER_NAMES } = scope
  const { filters, rev } = page.selection
  const facets = useQuery({
    ...facetsQuery(corpus.corpus, choicesQuery(scope, filters), page.display.choices ? 'all' : undefined),
    placeholderData: keepPreviousData,
    enabled: isValid,
  })
  const offered = choosesEvents ? applicable : applicable.filter((name) => name !== 'event')
  const controlled: readonly FilterName[] = [...menuFilters(corpus, offered), 'from', 'to', 'q']
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => !controlled.includes(name as FilterName)))
  const total = facets.data && !facets.isPlaceholderData && isValid ? facets.data.total : undefined
  return (
    <div className="mt-4">
      <FilterBar
        corpus={corpus}
        filters={filters}
        offered={offered}
        facets={facets.data}
        total={total}
        carried={[...new URLSearchParams(selectionQuery({ filters: others, rev }, { ...page.display, after: '', choices: '' }, options))]}
        whole={page.display.choices}
        hrefOfWhole={(filter) => page.hrefWith({ display: { choices: filter } })}
        onWhole={(filter) => void page.setDisplay({ choices: filter })}
        onChange={page.setFilters}
        onClear={page.clearFilters}
      />
      <ActiveFilters
        active={activeFilters(filters, corpus, applicable)}
        hrefWithout={(filter) => page.hrefWith({ filters: withoutMember(filters, filter) })}
        clearedHref={page.clearedHref}
        onRemove={(filter) => page.setFilters(withoutMember(filters, filter))}
        onClear={page.clearFilters}
        outcome={total === undefined ? '' : `${plural(total, 'excerpt')} under these filters`}
      />
      {total === 0 && filters.q && (
        <NothingFound
          corpus={corpus.corpus}
          query={choicesQuery(scope, filters)}
          hrefOf={(q) => page.hrefWith({ filters: { q } })}
          onSearch={(q) => page.setFilters({ q })}
        />
      )}
    </div>
  )
}
