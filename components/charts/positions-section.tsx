import type { PositionRow } from '@/lib/api/contract'
import type { ActorRow, Column, TargetSection } from './positions.model'
import styles from './positions-table.module.css'
import { StanceGlyph } from './stance-glyph'
import { positionSentence, stanceWords } from './stance-words'

type Open = (row: PositionRow) => void

function Glyph({ row, inWords, onOpen }: { row: PositionRow; inWords: boolean; onOpen: Open }) {
  const { stance, modality, relayed } = row
  const words = stanceWords(stance, modality)
  return (
    <button
      type="button"
      className={styles.glyph}
      aria-label={positionSentence(row)}
      title={inWords ? undefined : words}
      data-mark={row.href}
      data-stance={stance}
      data-modality={modality}
      onClick={() => onOpen(row)}
    >
      <StanceGlyph stance={stance} modality={modality} disputed={row.attitudes.includes('disputes')} relayed={relayed} />
      {inWords && <span>{words}</span>}
    </button>
  )
}

function Cell({ rows, inWords, onOpen }: { rows: readonly PositionRow[]; inWords: boolean; onOpen: Open }) {
  if (rows.length === 0) {
    return (
      <td className={styles.empty}>
        <span aria-hidden="true">·</span>
        <span className={styles.hidden}>none</span>
      </td>
    )
  }
  return (
    <td>
      <span className={styles.cell}>
        {rows.map((row) => (
          <Glyph key={`${row.event}~${row.stance}~${row.modality}`} row={row} inWords={inWords} onOpen={onOpen} />
        ))}
      </span>
    </td>
  )
}

function ColumnHead({ column, color }: { column: Column; color: string }) {
  return (
    <th scope="col" className={styles.column}>
      <span className={styles.outlet}>
        <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
        {column.outletName}
      </span>
      {column.voiceName && <span className={styles.voice}>{column.voiceName}</span>}
      <span className={styles.counts}>
        {column.counts.map(({ stance, actors }) => (
          <span key={stance} className={styles.count}>
            <StanceGlyph stance={stance} />
            {actors}
            <span className={styles.hidden}>
              {actors === 1 ? 'actor' : 'actors'}: {stanceWords(stance, 'holds')}.
            </span>
          </span>
        ))}
      </span>
    </th>
  )
}

function Actor({ row, columns, inWords, onOpen }: { row: ActorRow; columns: readonly Column[]; inWords: boolean; onOpen: Open }) {
  return (
    <tr className={styles.actor}>
      <th scope="row">
        {row.name}
        {row.remark && <span className={styles.remark}> {row.remark}</span>}
        {row.conflict && (
          <span className={styles.conflict} title="stated both ways">
            <span aria-hidden="true">≠</span>
            <span className={styles.hidden}>stated both ways</span>
          </span>
        )}
      </th>
      {columns.map(({ key }, at) => (
        <Cell key={key} rows={row.cells[at] ?? []} inWords={inWords} onOpen={onOpen} />
      ))}
    </tr>
  )
}

interface PositionsSectionProps {
  section: TargetSection
  colorOf: (outlet: string) => string
  /** Says each stance in words beside its sign. */
  inWords: boolean
  onOpen: Open
}

/** One target: who takes which stance toward it, in which column. */
export function PositionsSection({ section, colorOf, inWords, onOpen }: PositionsSectionProps) {
  const { columns, actors, title } = section
  return (
    <table className={styles.matrix} style={{ '--columns': columns.length } as React.CSSProperties}>
      <thead>
        <tr>
          <th scope="col" className={styles.target}>
            {title}
          </th>
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} color={colorOf(column.outlet)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map((row) => (
          <Actor key={row.actor} row={row} columns={columns} inWords={inWords} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}
