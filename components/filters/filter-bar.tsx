'use client'

import dynamic from 'next/dynamic'
import { type FormEvent, useState } from 'react'

import { plural } from '@/components/ui/plural'
import { FilterControls, type FilterControlsProps } from './filter-controls'
import { SearchField } from './search-field'
import { typedFilters } from './typed-filters'

/** Only small screens open it. */
const FilterSheet = dynamic(() => import('./filter-sheet').then((sheet) => sheet.FilterSheet), { ssr: false })

interface FilterBarProps extends Omit<FilterControlsProps, 'inSheet'> {
  /** Parameters that are no filters of this bar and must survive a form sent without JavaScript. */
  carried: [string, string][]
  /** Excerpts under the filters; undefined while they are counted. */
  total: number | undefined
  onClear: () => void
}

/** Narrower than this, the filters are a sheet of their own. */
const NARROW = '(width < 40rem)'

/** The filters of a page: a form that works as it is, and at once where there is JavaScript. */
export function FilterBar({ carried, total, onClear, ...controls }: FilterBarProps) {
  const [isSheetOpen, setSheetOpen] = useState(false)
  const { filters, onChange } = controls
  const inForce = Object.values(filters).flat().length
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedFilters(new FormData(event.currentTarget), filters)
    if (typed) onChange(typed)
  }
  return (
    <search>
      <form method="get" aria-label="Filters" className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start" onSubmit={send}>
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <details className="filter-fold">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
          <summary
            className="button w-full justify-between"
            onClick={(event) => {
              if (!window.matchMedia(NARROW).matches) return
              event.preventDefault()
              setSheetOpen(true)
            }}
          >
            Filters {inForce || ''}
            <span aria-hidden="true">▾</span>
          </summary>
          <FilterControls {...controls} />
        </details>
        <SearchField q={filters.q} />
      </form>
      {isSheetOpen && (
        <FilterSheet
          outcome={total === undefined ? 'Show the excerpts' : `Show ${plural(total, 'excerpt')}`}
          canClear={inForce > 0}
          onClear={onClear}
          onClose={() => setSheetOpen(false)}
          onSubmit={send}
        >
          <FilterControls {...controls} inSheet />
        </FilterSheet>
      )}
    </search>
  )
}
