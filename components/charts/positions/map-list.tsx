import { StanceGlyph } from '@/components/charts/stance-glyph'
import { stanceWords } from '@/components/charts/stance-words'
import { EntryItem, type EntryLinks } from './entry'
import { distinctActors, type LookGroup } from './look-groups.model'
import type { MapColumn } from './map.model'
import styles from './map.module.css'
import { fillKey } from './map-texture.model'

interface GroupProps {
  group: LookGroup
  links: EntryLinks
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

interface MapListProps extends EntryLinks {
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
