'use client'

import type { Filters } from '@/lib/selection/parameters'

interface DateFilterProps {
  filters: Filters
  /** Earliest and latest known day. */
  range: { from: string | null; to: string | null; undated: number }
  onChange: (patch: Pick<Filters, 'from' | 'to'>) => void
}

/** Bounds of the first publication. A change counts when the field is left or Enter is pressed, so that half a year typed is no filter. */
export function DateFilter({ filters, range, onChange }: DateFilterProps) {
  const field = (name: 'from' | 'to', label: string) => (
    <label className="flex grow flex-col gap-1 text-small">
      {label}
      <input
        key={filters[name] ?? ''}
        type="date"
        name={name}
        defaultValue={filters[name] ?? ''}
        className="field text-small"
        onBlur={(event) => {
          const value = event.target.value || undefined
          if (value !== filters[name] && event.target.validity.valid) onChange({ [name]: value })
        }}
      />
    </label>
  )
  return (
    <fieldset>
      <legend className="eyebrow mb-2">First published</legend>
      <div className="flex gap-3">
        {field('from', 'From')}
        {field('to', 'To')}
      </div>
      <p className="mt-3 text-small text-ink-2">
        {range.from && range.to ? `Known days run from ${range.from} to ${range.to}. ` : 'No article has a known day. '}
        {range.undated > 0 && `${range.undated} without a printed day.`}
      </p>
    </fieldset>
  )
}
