'use client'

import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import { StateLink } from '@/components/ui/state-link'
import type { Period } from './calendar.model'
import type { TimelinePeriod } from './timeline.model'
import styles from './timeline.module.css'
import { spanInWords } from './words'

interface TimelineBrushProps {
  periods: readonly TimelinePeriod[]
  unit: Period
  /** The dates in force, if any. */
  isNarrowed: boolean
  /** What a handle that was moved says; the other bound stays as it is. */
  onChoose: (dates: { from?: string; to?: string }) => void
  /** The address of the page without dates. */
  allHref: string
  onAll: () => void
}

const isMove = ({ key }: KeyboardEvent) => key.startsWith('Arrow') || key === 'Home' || key === 'End' || key.startsWith('Page')

/**
 * Two handles on the axis of time: the first and the last period that stay. Letting go of one sets the dates; with the keyboard, letting go of the key.
 */
export function TimelineBrush({ periods, unit, isNarrowed, onChoose, allHref, onAll }: TimelineBrushProps) {
  const end = periods.length - 1
  const [[from, to], setRange] = useState([0, end])
  const first = periods[Math.min(from, end)]
  const last = periods[Math.min(to, end)]
  if (end < 1 || !first || !last) return isNarrowed ? <AllDates allHref={allHref} onAll={onAll} /> : null
  const settle = () => (from > 0 || to < end) && onChoose({ ...(from > 0 && { from: first.first }), ...(to < end && { to: last.last }) })
  const handle = (value: number, name: string, title: string, set: (value: number) => void) => (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={title}
      min={0}
      max={end}
      value={value}
      onChange={(event) => set(Number(event.target.value))}
      onPointerUp={settle}
      onKeyUp={(event) => isMove(event) && settle()}
    />
  )
  const isWhole = from === 0 && to === end
  return (
    <div className={styles.brush}>
      <div className={styles.handles} style={{ '--from': from / end, '--to': to / end } as CSSProperties}>
        {handle(from, 'First period shown', spanInWords(first, unit), (value) => setRange([Math.min(value, to), to]))}
        {handle(to, 'Last period shown', spanInWords(last, unit), (value) => setRange([from, Math.max(value, from)]))}
      </div>
      <p>
        {isWhole ? 'Move the handles to choose dates.' : `${spanInWords(first, unit)} to ${spanInWords(last, unit)}`}{' '}
        {isNarrowed && <AllDates allHref={allHref} onAll={onAll} />}
      </p>
    </div>
  )
}

const AllDates = ({ allHref, onAll }: Pick<TimelineBrushProps, 'allHref' | 'onAll'>) => (
  <StateLink href={allHref} onGo={onAll}>
    Show all dates
  </StateLink>
)
