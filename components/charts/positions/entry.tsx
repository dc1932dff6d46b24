import type { ReactNode } from 'react'
import { positionSentence, stanceWords } from '@/components/charts/stance-words'
import { StateLink } from '@/components/ui/state-link'
import type { PositionRow } from '@/lib/views/rows/positions'
import styles from './entry.module.css'
import type { Entry } from './look-groups.model'

export interface EntryLinks {
  hrefOfRow: (row: PositionRow) => string
  onOpen: (row: PositionRow) => void
}

function RowLink({ row, links, children }: { row: PositionRow; links: EntryLinks; children: ReactNode }) {
  return (
    <StateLink
      className={styles.entry}
      href={links.hrefOfRow(row)}
      onGo={() => links.onOpen(row)}
      data-mark={row.href}
      aria-label={positionSentence(row)}
    >
      {children}
    </StateLink>
  )
}

/** What was said before the stance that counts: given and withdrawn, or changed. */
function Earlier({ rows, links }: { rows: readonly PositionRow[]; links: EntryLinks }) {
  if (rows.length === 0) return null
  return (
    <span className={styles.earlier}>
      {'before: '}
      {rows.map((row) => (
        <RowLink key={row.href} row={row} links={links}>
          {stanceWords(row.stance, row.modality)}
        </RowLink>
      ))}
    </span>
  )
}

/** An actor under its stance: the name leads to the excerpts. */
export function EntryItem({ entry, links }: { entry: Entry; links: EntryLinks }) {
  return (
    <li>
      <RowLink row={entry.row} links={links}>
        {entry.row.actor_name}
        {entry.conflict && (
          <span className={styles.conflict} title="stated both ways">
            ≠
          </span>
        )}
      </RowLink>
      <Earlier rows={entry.earlier} links={links} />
    </li>
  )
}
