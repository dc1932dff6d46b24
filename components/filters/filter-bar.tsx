'use client'

import { useRef } from 'react'

import type { CorpusDetail, Facets } from '@/lib/api/contract'
import type { FilterName, Filters } from '@/lib/selection/parameters'
import { DateFilter } from './date-filter'
import { FacetList } from './facet-list'
import { facetOptions } from './facet-options'
import { FilterMenu } from './filter-menu'
import { type CorpusNames, nameOfMember, toggled } from './filter-words'
import { SENT_BY_FORM } from './form-address'

const menus = [
  { filter: 'outlet', title: 'Outlet' },
  { filter: 'voice', title: 'Voice' },
  { filter: 'family', title: 'Figures about' },
  { filter: 'target', title: 'Stances toward' },
] as const satisfies { filter: FilterName & keyof Facets['facets']; title: string }[]

interface FilterBarProps {
  corpus: CorpusNames & Pick<CorpusDetail, 'dates'>
  filters: Filters
  facets: Facets | undefined
  /** Parameters that are no filters of this bar and must survive a form sent without JavaScript. */
  carried: [string, string][]
  onChange: (patch: Partial<Filters>) => void
}

const countOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value.length : value ? 1 : 0)

/** The filters of a page: a form that works as it is, and at once where there is JavaScript. */
export function FilterBar({ corpus, filters, facets, carried, onChange }: FilterBarProps) {
  const form = useRef<HTMLFormElement>(null)
  const inForce = Object.values(filters).flat().length
  const search = () => {
    const words = String(new FormData(form.current ?? undefined).get('q') ?? '').trim()
    if (words !== (filters.q ?? '')) onChange({ q: words || undefined })
  }
  return (
    <search>
      <form
        ref={form}
        method="get"
        aria-label="Filters"
        onSubmit={(event) => {
          event.preventDefault()
          search()
        }}
      >
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <details className="filter-fold">
          <summary className="button mb-2 w-full justify-between">
            Filters {inForce || ''}
            <span aria-hidden="true">▾</span>
          </summary>
          <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start">
            {menus.map(({ filter, title }) => {
              const chosen = filters[filter] ?? []
              return (
                <FilterMenu key={filter} title={title} count={chosen.length}>
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
            <FilterMenu title="Dates" count={countOf(filters.from) + countOf(filters.to)}>
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
        </details>
      </form>
    </search>
  )
}
