'use client'

import { dayInWords } from '@/components/excerpts/dates'
import type { Filters } from '@/lib/selection/parameters'
import { useValueInForce } from './use-value-in-force'

interface DateFilterProps {
  filters: Filters
  /** Earliest and latest known day. */
  range: { from: string | null; to: string | null; undated: number }
  onChange: (patch: Pick<Filters, 'from' | 'to'>) => void
}

interface DayFieldProps {
  name: 'from' | 'to'
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

function DayField({ name, label, value = '', onChange }: DayFieldProps) {
  const input = useValueInForce(value)
  return (
    <label className="flex grow flex-col gap-1 text-small">
      {label}
      <input
        ref={input}
        type="date"
        name={name}
        defaultValue={value}
        className="field text-small"
        onBlur={({ target }) => {
          if (target.value !== value && target.validity.valid) onChange(target.value || undefined)
        }}
      />
    </label>
  )
}

/** Bounds of the first publication. A change counts when the field is left, or when Enter sends the form, so that half a year typed is no filter. */
export function DateFilter({ filters, range, onChange }: DateFilterProps) {
  return (
    <fieldset>
      <legend className="eyebrow mb-2">First published</legend>
      <div className="flex gap-3">
        <DayField name="from" label="From" value={filters.from} onChange={(from) => onChange({ from })} />
        <DayField name="to" label="To" value={filters.to} onChange={(to) => onChange({ to })} />
      </div>
      <p className="mt-3 text-small text-ink-2">
        {range.from && range.to
          ? `Known days run from ${dayInWords(range.from)} to ${dayInWords(range.to)}. `
          : 'No article has a known day. '}
        {range.undated > 0 && `${range.undated} without a printed day.`}
      </p>
    </fieldset>
  )
}
