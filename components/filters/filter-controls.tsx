'use client'

import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { Facets } from '@/lib/api/contract/facets'
import type { FilterName, Filters } from '@/lib/selection/parameters'
import { DateFilter } from './date-filter'
import { FacetList } from './facet-list'
import { FilterMenu } from './filter-menu'
import { type FilteredCorpus, filterMenus } from './filter-menus'
import { toggled } from './filter-words'

export interface FilterControlsProps {
  corpus: FilteredCorpus
  filters: Filters
  /** The filters that mean something on the page. */
  offered: readonly FilterName[]
  facets: Facets | undefined
  onChange: (patch: Partial<Filters>) => void
  /** The filter of which all values are listed. */
  whole?: string
  /** The address of the page with all values of a filter, and how to get there. */
  hrefOfWhole: (filter: string) => string
  onWhole: (filter: string) => void
  /** The menus stand one below the other and stay open. */
  inSheet?: boolean
}

const countOf = (value: string | undefined) => (value ? 1 : 0)

/** What the filters are chosen with. */
export function FilterControls(props: FilterControlsProps) {
  const { corpus, filters, offered, facets, onChange, whole, inSheet = false } = props
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start">
      {filterMenus(corpus, filters, offered, facets, whole).map(({ filter, title, options, left, counted }) => {
        const chosen = filters[filter] ?? []
        return (
          <FilterMenu key={filter} title={title} count={chosen.length} inSheet={inSheet} open={whole === filter}>
            <FacetList
              filter={filter}
              legend={title}
              options={options}
              chosen={chosen}
              counted={counted}
              onToggle={(id) => onChange(toggled(filters, filter, id))}
            />
            {left > 0 && (
              <p className="mt-2 text-small">
                <StateLink href={props.hrefOfWhole(filter)} onGo={() => props.onWhole(filter)}>
                  {plural(left, 'more', 'more')}
                </StateLink>
              </p>
            )}
          </FilterMenu>
        )
      })}
      <FilterMenu title="Dates" count={countOf(filters.from) + countOf(filters.to)} inSheet={inSheet}>
        <DateFilter filters={filters} range={corpus.dates} onChange={onChange} />
      </FilterMenu>
    </div>
  )
}
