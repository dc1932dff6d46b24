'use client'

import type { CorpusDetail, Facets } from '@/lib/api/contract'
import { type CorpusNames, nameOfMember } from '@/lib/api/selection-words'
import type { FilterName, Filters } from '@/lib/selection/parameters'
import { DateFilter } from './date-filter'
import { FacetList } from './facet-list'
import { facetOptions } from './facet-options'
import { FilterMenu } from './filter-menu'
import { toggled } from './filter-words'
import { SENT_BY_FORM } from './form-address'

const menus = [
  { filter: 'outlet', title: 'Outlet' },
  { filter: 'voice', title: 'Voice' },
  { filter: 'family', title: 'Figures about' },
  { filter: 'target', title: 'Stances toward' },
] as const satisfies { filter: FilterName & keyof Facets['facets']; title: string }[]

/** The filters that the bar has a control for; a form sent without JavaScript has to carry every other one. */
export const CONTROLLED: readonly FilterName[] = [...menus.map(({ filter }) => filter), 'from', 'to', 'q']

export interface FilterControlsProps {
  corpus: CorpusNames & Pick<CorpusDetail, 'dates'>
  filters: Filters
  /** The filters that mean something on the page. */
  offered: readonly FilterName[]
  facets: Facets | undefined
  onChange: (patch: Partial<Filters>) => void
  /** The menus stand one below the other and stay open. */
  inSheet?: boolean
}

const countOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value.length : value ? 1 : 0)

/** What the filters are chosen with. */
export function FilterControls({ corpus, filters, offered, facets, onChange, inSheet = false }: FilterControlsProps) {
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start">
      {menus
        .filter(({ filter }) => offered.includes(filter))
        .map(({ filter, title }) => {
          const chosen = filters[filter] ?? []
          return (
            <FilterMenu key={filter} title={title} count={chosen.length} inSheet={inSheet}>
              <FacetList
                filter={filter}
                legend={title}
                options={facetOptions(facets?.facets[filter], chosen, (id) => nameOfMember(corpus, filter, id))}
                chosen={chosen}
                onToggle={(id) => onChange(toggled(filters, filter, id))}
              />
            </FilterMenu>
          )
        })}
      <FilterMenu title="Dates" count={countOf(filters.from) + countOf(filters.to)} inSheet={inSheet}>
        <DateFilter filters={filters} range={corpus.dates} onChange={onChange} />
      </FilterMenu>
      <div className="flex grow gap-2 sm:max-w-96">
        <label className="grow">
          <span className="sr-only">Search the excerpts</span>
          <input
            key={filters.q ?? ''}
            type="search"
            name="q"
            defaultValue={filters.q ?? ''}
            placeholder="Search the excerpts"
            maxLength={200}
            className="field w-full"
          />
        </label>
        <button type="submit" name={SENT_BY_FORM} value="1" className="button">
          Search
        </button>
      </div>
    </div>
  )
}
