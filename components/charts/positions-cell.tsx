import type { PositionRow } from '@/lib/api/contract'
import type { StanceCount } from './positions.model'
import styles from './positions-table.module.css'
import { StanceGlyph } from './stance-glyph'
import { positionSentence, stanceWords } from './stance-words'

interface CellProps {
  rows: readonly PositionRow[]
  /** Says each stance in words beside its sign. */
  inWords: boolean
  onOpen: (row: PositionRow) => void
}

function Glyph({ row, inWords, onOpen }: Omit<CellProps, 'rows'> & { row: PositionRow }) {
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

/** What one column says of one actor: a sign for each row of the view, or a quiet dot. */
export function PositionsCell({ rows, inWords, onOpen }: CellProps) {
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

/** How many actors hold each stance, in one column. */
export function StanceCounts({ counts }: { counts: readonly StanceCount[] }) {
  return (
    <td className={styles.counts}>
      {counts.map(({ stance, actors }) => (
        <span key={stance} className={styles.count}>
          <StanceGlyph stance={stance} />
          {actors}
          <span className={styles.hidden}>
            {actors === 1 ? 'actor' : 'actors'}: {stanceWords(stance, 'holds')}.
          </span>
        </span>
      ))}
    </td>
  )
}
