import { lookOf, SpriteGlyph } from '@/components/charts/stance-sprite'
import { positionSentence, stanceWords } from '@/components/charts/stance-words'
import { PageLink } from '@/components/ui/page-link'
import type { Stance } from '@/lib/api/contract/statement'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { Column, StanceCount } from './positions.model'
import styles from './table.module.css'

interface CellProps {
  rows: readonly PositionRow[]
  /** Says each stance in words beside its sign. */
  inWords: boolean
  onOpen: (row: PositionRow) => void
}

function Glyph({ row, inWords, onOpen }: Omit<CellProps, 'rows'> & { row: PositionRow }) {
  const { stance, modality } = row
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
      <SpriteGlyph {...lookOf(row)} />
      {inWords && <span>{words}</span>}
    </button>
  )
}

/** What one column says of one actor: a sign for each row of the view, or a quiet dot. */
export function PositionsCell({ rows, inWords, onOpen }: CellProps) {
  // Most cells of a wide matrix are empty: the dot is drawn by the style sheet, and a screen reader says by itself that nothing is there.
  if (rows.length === 0) return <td />
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

/** What a count counts. `voice`: originators, `+` between joint ones; null where all voices, or the outlet's own, are counted. */
export interface Counted {
  target: string
  stance: Stance
  outlet: string
  voice: string | null
}

/** The address of the rows that a count counts. */
export type HrefOfCount = (counted: Counted) => string

function Count({ stance, actors, href }: StanceCount & { href?: string }) {
  const words = ` ${actors === 1 ? 'actor' : 'actors'}: ${stanceWords(stance, 'holds')}.`
  const content = (
    <>
      <SpriteGlyph stance={stance} />
      {actors}
      <span className="sr-only">{words}</span>
    </>
  )
  if (!href) return <span className={styles.count}>{content}</span>
  return (
    <PageLink className={styles.count} href={href} title="Show these rows alone">
      {content}
    </PageLink>
  )
}

interface StanceCountsProps {
  counts: readonly StanceCount[]
  target: string
  column: Pick<Column, 'outlet' | 'voice'>
  /** Without it counts lead nowhere. */
  hrefOfCount?: HrefOfCount
}

/** How many actors hold each stance, in one column. */
export function StanceCounts({ counts, target, column: { outlet, voice }, hrefOfCount }: StanceCountsProps) {
  return (
    <td className={styles.counts}>
      {counts.map(({ stance, actors }) => (
        <Count key={stance} stance={stance} actors={actors} href={hrefOfCount?.({ target, stance, outlet, voice })} />
      ))}
    </td>
  )
}
