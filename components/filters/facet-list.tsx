'use client'

import type { FilterName } from '@/lib/selection/parameters'

export interface FacetOption {
  id: string
  name: string
  /** Excerpts under all other filters; null while unknown. */
  n: number | null
}

interface FacetListProps {
  filter: FilterName
  legend: string
  options: FacetOption[]
  chosen: string[]
  onToggle: (id: string) => void
}

/** Check boxes with the number of excerpts beside each. */
export function FacetList({ filter, legend, options, chosen, onToggle }: FacetListProps) {
  return (
    <fieldset>
      <legend className="eyebrow mb-1 flex w-full justify-between">
        <span>{legend}</span>
        <span>excerpts</span>
      </legend>
      {options.length === 0 && <p className="text-small text-ink-2">Nothing to choose under the other filters.</p>}
      {options.map(({ id, name, n }) => (
        <label key={id} className="facet">
          <input type="checkbox" name={filter} value={id} checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <span>{name}</span>
          <span>{n ?? ''}</span>
        </label>
      ))}
    </fieldset>
  )
}
