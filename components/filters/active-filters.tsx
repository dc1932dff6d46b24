'use client'

import type { ActiveFilter } from './filter-words'

interface ActiveFiltersProps {
  active: ActiveFilter[]
  onRemove: (filter: ActiveFilter) => void
  onClear: () => void
}

/** What is in force, each with a way to drop it. */
export function ActiveFilters({ active, onRemove, onClear }: ActiveFiltersProps) {
  if (active.length === 0) return null
  return (
    <ul aria-label="Filters in force" className="mt-3 flex flex-wrap items-center gap-2">
      {active.map((filter) => (
        <li key={`${filter.filter}=${filter.value}`}>
          <button type="button" className="button min-h-8 bg-paper-2 font-normal whitespace-normal" onClick={() => onRemove(filter)}>
            <span className="sr-only">Remove filter </span>
            {filter.label}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button button-quiet min-h-8 underline" onClick={onClear}>
          Clear all
        </button>
      </li>
    </ul>
  )
}
