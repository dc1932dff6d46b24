import type { FigureRow } from '@/lib/api/contract'
import type { Single } from './figures.model'
import styles from './figures.module.css'
import { StatementDot } from './statement-dot'

interface FiguresSinglesProps {
  singles: readonly Single[]
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

/** Claims that stand alone, as dense as they can be read. */
export function FiguresSingles({ singles, colorOf, onOpen }: FiguresSinglesProps) {
  return (
    <ul className={styles.singles}>
      {singles.map(({ row, title, about, label, chain, sentence, disputed, relayed }) => (
        <li key={row.claim}>
          <button type="button" className={styles.single} data-claim={row.claim} aria-label={sentence} onClick={() => onOpen(row)}>
            <span className={styles.singleTitle}>
              {title}
              {about && <span className={styles.about}> · {about}</span>}
            </span>
            <span className={styles.singleValue}>{label}</span>
            <span className={styles.chain}>
              <StatementDot color={colorOf(row.outlet)} disputed={disputed} relayed={relayed} />
              <span>{chain}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
