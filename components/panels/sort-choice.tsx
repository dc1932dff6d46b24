'use client'

import type { DisplayOption } from '@/lib/selection/display'

/** The order of a table's rows. */
export function SortChoice({
  option,
  value,
  onChoose,
}: {
  option: DisplayOption | undefined
  value: string
  onChoose: (value: string) => void
}) {
  if (option?.kind !== 'choice') return null
  return (
    <label className="mb-3 flex items-center gap-2 text-small text-ink-2">
      Rows in the order of
      <select className="field text-small" value={value} onChange={(event) => onChoose(event.target.value)}>
        {option.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  )
}
