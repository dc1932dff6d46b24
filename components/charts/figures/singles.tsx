import { StatementDot } from '@/components/charts/statement-dot'
import type { FigureRow } from '@/lib/views/rows/figures'
import styles from './lists.module.css'
import type { Single } from './statement.model'

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
          <button type="button" className={styles.single} data-mark={row.claim} aria-label={sentence} onClick={() => onOpen(row)}>
            <span className={styles.title}>
              {title}
              {about && <span className={styles.about}> · {about}</span>}
            </span>
            <span className={styles.value}>{label}</span>
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
