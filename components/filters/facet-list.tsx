'use client'

import type { FilterName } from '@/lib/selection/parameters'

export interface FacetOption {
  id: string
  name: string
  /** Excerpts, as `counted` says; null while unknown. */
  n: number | null
  /** How many values include this one. */
  depth?: number
}

/** Which excerpts stand beside a value: those under all other filters, all that there are, or none. */
export type Counted = 'selected' | 'all' | 'none'

const HEADS: Readonly<Record<Counted, string>> = { selected: 'excerpts', all: 'excerpts in all', none: '' }

interface FacetListProps {
  filter: FilterName
  legend: string
  options: FacetOption[]
  chosen: string[]
  counted: Counted
  onToggle: (id: string) => void
}

/** Check boxes with the number of excerpts beside each. */
export function FacetList({ filter, legend, options, chosen, counted, onToggle }: FacetListProps) {
  return (
    <fieldset>
      <legend className="eyebrow mb-1 flex w-full justify-between">
        <span>{legend}</span>
        {HEADS[counted] && <span>{HEADS[counted]}</span>}
      </legend>
      {options.length === 0 && <p className="text-small text-ink-2">Nothing to choose under the other filters.</p>}
      {options.map(({ id, name, n, depth }) => (
        <label key={id} className="facet" style={depth ? { paddingInlineStart: `${depth}rem` } : undefined}>
          <input type="checkbox" name={filter} value={id} checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <span>{name}</span>
          {counted !== 'none' && <span>{n?.toLocaleString('en-GB')}</span>}
        </label>
      ))}
    </fieldset>
  )
}
