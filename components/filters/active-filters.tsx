'use client'

import { useRef } from 'react'

import { StateLink } from '@/components/ui/state-link'
import type { ActiveFilter } from './filter-words'

interface ActiveFiltersProps {
  active: ActiveFilter[]
  hrefWithout: (filter: ActiveFilter) => string
  clearedHref: string
  onRemove: (filter: ActiveFilter) => void
  onClear: () => void
  /** What they leave, in words; announced when it changes. */
  outcome: string
}

/** What is in force, each with a way to drop it. */
export function ActiveFilters({ active, hrefWithout, clearedHref, onRemove, onClear, outcome }: ActiveFiltersProps) {
  const region = useRef<HTMLDivElement>(null)
  // The link that was followed is gone afterwards; the focus stays where it was.
  const then = (change: () => void) => () => {
    region.current?.focus()
    change()
  }
  return (
    <div ref={region} tabIndex={-1} className="outline-none">
      <p role="status" className="sr-only">
        {outcome}
      </p>
      {active.length > 0 && (
        <ul aria-label="Filters in force" className="mt-3 flex flex-wrap items-center gap-2">
          {active.map((filter) => (
            <li key={`${filter.filter}=${filter.value}`}>
              <StateLink
                href={hrefWithout(filter)}
                className="button min-h-8 bg-paper-2 font-normal whitespace-normal"
                onGo={then(() => onRemove(filter))}
              >
                <span className="sr-only">Remove filter </span>
                {filter.label}
                <span aria-hidden="true">×</span>
              </StateLink>
            </li>
          ))}
          <li>
            <StateLink href={clearedHref} className="button button-quiet min-h-8 underline" onGo={then(onClear)}>
              Clear all
            </StateLink>
          </li>
        </ul>
      )}
    </div>
  )
}
