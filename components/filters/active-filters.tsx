'use client'

import type { ActiveFilter } from './filter-words'

interface ActiveFiltersProps {
  active: ActiveFilter[]
  hrefWithout: (filter: ActiveFilter) => string
  clearedHref: string
  onRemove: (filter: ActiveFilter) => void
  onClear: () => void
}

/** What is in force, each with a way to drop it. */
export function ActiveFilters({ active, hrefWithout, clearedHref, onRemove, onClear }: ActiveFiltersProps) {
  if (active.length === 0) return null
  return (
    <ul aria-label="Filters in force" className="mt-3 flex flex-wrap items-center gap-2">
      {active.map((filter) => (
        <li key={`${filter.filter}=${filter.value}`}>
          <a
            href={hrefWithout(filter)}
            className="button min-h-8 bg-paper-2 font-normal whitespace-normal"
            onClick={(event) => {
              event.preventDefault()
              onRemove(filter)
            }}
          >
            <span className="sr-only">Remove filter </span>
            {filter.label}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a
          href={clearedHref}
          className="button button-quiet min-h-8 underline"
          onClick={(event) => {
            event.preventDefault()
            onClear()
          }}
        >
          Clear all
        </a>
      </li>
    </ul>
  )
}
