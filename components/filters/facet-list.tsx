'use client'

import type { FilterName } from '@/lib/selection/parameters'

export interface FacetOption {
  id: string
  name: string
  /** Excerpts under all other filters; null while unknown. */
  n: number | null
  /** How many values include this one. */
  depth?: number
}

interface FacetListProps {
  filter: FilterName
  legend: string
  options: FacetOption[]
  chosen: string[]
  /** Whether the excerpts of each are counted. */
  isCounted: boolean
  onToggle: (id: string) => void
}

/** Check boxes with the number of excerpts beside each. */
export function FacetList({ filter, legend, options, chosen, isCounted, onToggle }: FacetListProps) {
  return (
    <fieldset>
      <legend className="eyebrow mb-1 flex w-full justify-between">
        <span>{legend}</span>
        {isCounted && <span>excerpts</span>}
      </legend>
      {options.length === 0 && <p className="text-small text-ink-2">Nothing to choose under the other filters.</p>}
      {options.map(({ id, name, n, depth }) => (
        <label key={id} className="facet" style={depth ? { paddingInlineStart: `${depth}rem` } : undefined}>
          <input type="checkbox" name={filter} value={id} checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <span>{name}</span>
          {isCounted && <span>{n ?? ''}</span>}
        </label>
      ))}
    </fieldset>
  )
}
