import { StatementDot } from '@/components/charts/statement-dot'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { Lane, Plot, Quantity } from './lanes.model'
import styles from './table.module.css'

interface LaneProps {
  lane: Lane
  color: string
  onOpen: (row: FigureRow) => void
}

function Whose({ lane, color }: Pick<LaneProps, 'lane' | 'color'>) {
  if (lane.follows) return <span className={styles.follows}>{lane.follows}</span>
  return (
    <>
      {lane.title && <span className={lane.titled === 'quantity' ? styles.subject : styles.originator}>{lane.title}</span>}
      {lane.subtitle && (
        <span className={styles.chain}>
          <StatementDot color={color} />
          <span>{lane.subtitle}</span>
        </span>
      )}
    </>
  )
}

function LaneRow({ lane, color, onOpen }: LaneProps) {
  return (
    <tr className={styles.lane} data-first={lane.title !== null || undefined}>
      <th scope="row">
        <Whose lane={lane} color={color} />
      </th>
      <td>
        <button
          type="button"
          className={lane.mark ? styles.mark : styles.words}
          data-mark={lane.row.claim}
          aria-label={lane.sentence}
          onClick={() => onOpen(lane.row)}
        >
          {lane.mark && <StatementDot color={color} disputed={lane.disputed} relayed={lane.relayed} />}
          <span>{lane.label}</span>
        </button>
      </td>
    </tr>
  )
}

interface FiguresTableProps {
  plot: Plot
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

function QuantityRows({ quantity, colorOf, onOpen }: Omit<FiguresTableProps, 'plot'> & { quantity: Quantity }) {
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

/**
 * A plot as a table: on whose word, and which value, in the order of the drawing. It is what the server sends and
 * what a screen reader reads. The browser draws under it: its rows give the marks their height, its buttons take the clicks.
 */
export function FiguresTable({ plot, colorOf, onOpen }: FiguresTableProps) {
  return (
    <table className={styles.table} aria-label={plot.title}>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">On whose word</span>
          </th>
          <th scope="col" className={styles.axis} data-titled={plot.axis.title !== '' || undefined}>
            {plot.axis.title || <span className="sr-only">Value</span>}
            {plot.axis.startsAt && <span className="sr-only">. The axis starts at {plot.axis.startsAt}, not at zero.</span>}
          </th>
        </tr>
      </thead>
      {plot.quantities.map((quantity) => (
        <QuantityRows key={quantity.key} quantity={quantity} colorOf={colorOf} onOpen={onOpen} />
      ))}
    </table>
  )
}
