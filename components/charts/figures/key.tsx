import { StatementDot } from '@/components/charts/statement-dot'
import type { FiguresModel } from './figures.model'
import styles from './figures.module.css'

const INK = 'var(--ink-2)'

/** Explains only the signs that the chart has. */
export function FiguresKey({ shows }: { shows: FiguresModel['shows'] }) {
  if (!Object.values(shows).some(Boolean)) return null
  return (
    <ul className={styles.key} aria-label="Signs in this chart">
      <li>
        <StatementDot color={INK} disputed={false} relayed={false} /> stated
      </li>
      {shows.disputed && (
        <li>
          <StatementDot color={INK} disputed relayed={false} /> the article disputes it
        </li>
      )}
      {shows.relayed && (
        <li>
          <StatementDot color={INK} disputed={false} relayed /> relayed from another outlet
        </li>
      )}
      {shows.bounds && (
        <li>
          <svg width="30" height="12" viewBox="0 -6 30 12" aria-hidden="true" focusable="false">
            <path d="M2 -2.5H18V-6L28 0L18 6V2.5H2Z" fill={INK} />
          </svg>
          that much or more (or less)
        </li>
      )}
    </ul>
  )
}
