import { StanceGlyph } from '@/components/charts/stance-glyph'
import { positionSentence, stanceWords } from '@/components/charts/stance-words'
import { StateLink } from '@/components/ui/state-link'
import type { PositionRow } from '@/lib/views/rows/positions'
import type { Entry, LookGroup, MapColumn } from './map.model'
import styles from './map.module.css'
import { fillKey } from './map-texture.model'
import type { MapLinks } from './map-world'

function RowLink({ row, links, children }: { row: PositionRow; links: MapLinks; children: React.ReactNode }) {
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
function Earlier({ rows, links }: { rows: readonly PositionRow[]; links: MapLinks }) {
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

function EntryItem({ entry, links }: { entry: Entry; links: MapLinks }) {
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

const distinctActors = (entries: readonly Entry[]) => new Set(entries.map(({ row }) => row.actor)).size

interface GroupProps {
  group: LookGroup
  links: MapLinks
  /** Id of the fill of this stance; without it the sign of the stance stands there. */
  fill?: string
}

function Group({ group, links, fill }: GroupProps) {
  const { stance, modality, entries } = group
  return (
    <li className={styles.group}>
      <p className={styles.head}>
        {fill && (
          <svg className={styles.swatch} viewBox="0 0 26 18" aria-hidden="true">
            <rect width="26" height="18" fill={`url(#${fill})`} />
          </svg>
        )}
        <StanceGlyph stance={stance} modality={modality} />
        {stanceWords(stance, modality)} <span className={styles.number}>{distinctActors(entries)}</span>
      </p>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <EntryItem key={entry.row.href} entry={entry} links={links} />
        ))}
      </ul>
    </li>
  )
}

interface MapListProps extends MapLinks {
  map: MapColumn
  /** Ids of the fills begin with it. */
  fillId: string
}

/** What the map shows, in words, with those that are on no map: every name leads to its excerpts. */
export function MapList({ map: { states, others }, fillId, ...links }: MapListProps) {
  return (
    <div className={styles.lists}>
      <ul className={styles.groups} aria-label="States on the map">
        {states.map((group) => (
          <Group key={fillKey([group])} group={group} links={links} fill={`${fillId}-key-${fillKey([group])}`} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h5 className={styles.others}>Not on the map: organisations, governments’ bodies, people, groups</h5>
          <ul className={styles.groups}>
            {others.map((group) => (
              <Group key={fillKey([group])} group={group} links={links} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
