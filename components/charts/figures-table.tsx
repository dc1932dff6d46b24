import type { FigureRow } from '@/lib/api/contract'
import type { Lane, Plot, Quantity } from './figures.model'
import styles from './figures.module.css'
import { StatementDot } from './statement-dot'

interface LaneProps {
  lane: Lane
  color: string
  onOpen: (row: FigureRow) => void
}

function LaneRow({ lane, color, onOpen }: LaneProps) {
  return (
    <tr className={styles.lane} data-first={lane.title !== null || undefined}>
      <th scope="row">
        {lane.title && <span className={styles.originator}>{lane.title}</span>}
        {lane.subtitle && (
          <span className={styles.chain}>
            <StatementDot color={color} disputed={false} relayed={false} />
            <span>{lane.subtitle}</span>
          </span>
        )}
        {!lane.title && !lane.subtitle && <span className={styles.again}>{lane.continues ? 'then' : 'again'}</span>}
      </th>
      <td>
        <button
          type="button"
          className={styles.mark}
          data-claim={lane.row.claim}
          data-drawn={lane.mark !== null || undefined}
          aria-label={lane.sentence}
          onClick={() => onOpen(lane.row)}
        >
          <StatementDot color={color} disputed={lane.disputed} relayed={lane.relayed} />
          <span>{lane.label}</span>
        </button>
      </td>
    </tr>
  )
}

interface QuantityProps {
  quantity: Quantity
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

function QuantityRows({ quantity, colorOf, onOpen }: QuantityProps) {
  return (
    <tbody>
      {quantity.title && (
        <tr className={styles.quantity}>
          <th scope="rowgroup" colSpan={2}>
            <span className={styles.subject}>{quantity.title}</span>
            {quantity.facts && <span className={styles.facts}>{quantity.facts}</span>}
          </th>
        </tr>
      )}
      {quantity.lanes.map((lane) => (
        <LaneRow key={lane.row.claim} lane={lane} color={colorOf(lane.row.outlet)} onOpen={onOpen} />
      ))}
    </tbody>
  )
}

interface FiguresTableProps {
  plot: Plot
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

/**
 * A plot as a table: on whose word, and which value, in the order of the drawing. It is what the server sends,
 * what a screen reader reads, and the frame over which the browser draws: its rows give the marks their height.
 */
export function FiguresTable({ plot, colorOf, onOpen }: FiguresTableProps) {
  return (
    <table className={styles.table} aria-label={plot.title}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.hidden}>On whose word</span>
          </th>
          <th scope="col" className={styles.axis}>
            <span className={styles.unit}>{plot.axis.title}</span>
          </th>
        </tr>
      </thead>
      {plot.quantities.map((quantity) => (
        <QuantityRows key={quantity.key} quantity={quantity} colorOf={colorOf} onOpen={onOpen} />
      ))}
    </table>
  )
}
