'use client'

import { type FormEvent, useState } from 'react'

import { plural } from '@/components/ui/plural'
import { FilterControls, type FilterControlsProps } from './filter-controls'
import { FilterSheet } from './filter-sheet'

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
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (words !== (filters.q ?? '')) onChange({ q: words || undefined })
  }
  return (
    <search>
      <form method="get" aria-label="Filters" onSubmit={search}>
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <details className="filter-fold">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
          <summary
            className="button mb-2 w-full justify-between"
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
      </form>
      {isSheetOpen && (
        <FilterSheet
          outcome={total === undefined ? 'Show the excerpts' : `Show ${plural(total, 'excerpt')}`}
          canClear={inForce > 0}
          onClear={onClear}
          onClose={() => setSheetOpen(false)}
          onSubmit={search}
        >
          <FilterControls {...controls} inSheet />
        </FilterSheet>
      )}
    </search>
  )
}
