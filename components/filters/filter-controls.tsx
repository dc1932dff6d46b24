'use client'

import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Facets } from '@/lib/api/contract/facets'
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
  /** The filter of which all values are listed. */
  whole?: string
  /** The address of the page with all values of a filter, and how to get there. */
  hrefOfWhole: (filter: string) => string
  onWhole: (filter: string) => void
  /** The menus stand one below the other and stay open. */
  inSheet?: boolean
}

const countOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value.length : value ? 1 : 0)

/** What the filters are chosen with. */
export function FilterControls(props: FilterControlsProps) {
  const { corpus, filters, offered, facets, onChange, whole, inSheet = false } = props
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start">
      {menus
        .filter(({ filter }) => offered.includes(filter))
        .map(({ filter, title }) => {
          const chosen = filters[filter] ?? []
          const found = facets?.facets[filter]
          const left = (facets?.values?.[filter] ?? 0) - (found?.length ?? 0)
          return (
            <FilterMenu key={filter} title={title} count={chosen.length} inSheet={inSheet} open={whole === filter}>
              <FacetList
                filter={filter}
                legend={title}
                options={facetOptions(found, chosen, (id) => nameOfMember(corpus, filter, id))}
                chosen={chosen}
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
