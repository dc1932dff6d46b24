import type { PositionRow } from '@/lib/api/contract'
import type { ActorRow, Column, TargetSection } from './positions.model'
import styles from './positions.module.css'
import { StanceGlyph } from './stance-glyph'
import { positionSentence, stanceWords } from './stance-words'

interface CellProps {
  rows: readonly PositionRow[]
  /** Says the stance in words beside its sign, where columns are few. */
  inWords: boolean
  onOpen: (row: PositionRow) => void
}

function Cell({ rows, inWords, onOpen }: CellProps) {
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
          <button
            key={`${row.event}~${row.stance}~${row.modality}`}
            type="button"
            className={styles.glyph}
            aria-label={positionSentence(row)}
            title={stanceWords(row.stance, row.modality)}
            data-stance={row.stance}
            data-modality={row.modality}
            onClick={() => onOpen(row)}
          >
            <StanceGlyph stance={row.stance} modality={row.modality} disputed={row.attitudes.includes('disputes')} relayed={row.relayed} />
            {inWords && <span>{stanceWords(row.stance, row.modality)}</span>}
          </button>
        ))}
      </span>
    </td>
  )
}

function Counts({ counts }: { counts: TargetSection['counts'][number] }) {
  return (
    <span className={styles.counts}>
      {counts.map(({ stance, actors }) => (
        <span key={stance} className={styles.stanceCount}>
          <StanceGlyph stance={stance} />
          <span>{actors}</span>
          <span className={styles.hidden}>
            {actors === 1 ? 'actor' : 'actors'}: {stanceWords(stance, 'holds')}.
          </span>
        </span>
      ))}
    </span>
  )
}

interface SectionProps {
  section: TargetSection
  columns: readonly Column[]
  colorOf: (outlet: string) => string
  onOpen: (row: PositionRow) => void
}

function ColumnHead({ column, counts, color }: { column: Column; counts: TargetSection['counts'][number]; color: string }) {
  return (
    <th scope="col" className={styles.columnHead} data-quiet={counts.length === 0 || undefined}>
      <span className={styles.outlet} style={{ borderColor: color }}>
        {column.outletName}
      </span>
      {column.voiceName && <span className={styles.voice}>{column.voiceName}</span>}
      <Counts counts={counts} />
    </th>
  )
}

function Actor({ row, inWords, onOpen }: { row: ActorRow; inWords: boolean; onOpen: (row: PositionRow) => void }) {
  return (
    <tr className={styles.actor}>
      <th scope="row">
        {row.name}
        {row.conflict && (
          <span className={styles.conflict} title="stated both ways">
            <span aria-hidden="true">≠</span>
            <span className={styles.hidden}>, stated both ways</span>
          </span>
        )}
      </th>
      {row.cells.map((rows, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <Cell key={at} rows={rows} inWords={inWords} onOpen={onOpen} />
      ))}
    </tr>
  )
}

/** One target: who takes which stance toward it, in which column. */
export function PositionsSection({ section, columns, colorOf, onOpen }: SectionProps) {
  return (
    <tbody>
      {section.familyTitle && (
        <tr className={styles.family}>
          <th scope="colgroup" colSpan={columns.length + 1}>
            <span>{section.familyTitle}</span>
          </th>
        </tr>
      )}
      <tr className={styles.target}>
        <th scope="col">{section.title}</th>
        {columns.map((column, at) => (
          <ColumnHead key={column.key} column={column} counts={section.counts[at] ?? []} color={colorOf(column.outlet)} />
        ))}
      </tr>
      {section.actors.map((row) => (
        <Actor key={row.actor} row={row} inWords={columns.length < 3} onOpen={onOpen} />
      ))}
    </tbody>
  )
}
