import { SpriteGlyph } from '@/components/charts/stance-sprite'
import { stanceWords } from '@/components/charts/stance-words'
import { OutletName } from '@/components/outlet/outlet-name'
import type { PositionRow } from '@/lib/views/rows/positions'
import styles from './by-stance.module.css'
import { EntryItem, type EntryLinks } from './entry'
import { actorEntries, distinctActors, type LookGroup, lookGroups, lookKey } from './look-groups.model'
import type { Column, TargetSection } from './positions.model'

function Group({ group, links }: { group: LookGroup; links: EntryLinks }) {
  const { stance, modality, entries } = group
  return (
    <li className={styles.group}>
      <SpriteGlyph stance={stance} modality={modality} />
      <div>
        <span className={styles.stance}>
          {stanceWords(stance, modality)} <strong>{distinctActors(entries)}</strong>
        </span>
        <ul className={styles.actors}>
          {entries.map((entry) => (
            <EntryItem key={entry.row.href} entry={entry} links={links} />
          ))}
        </ul>
      </div>
    </li>
  )
}

interface StancesProps {
  links: EntryLinks
  column: Column
  rows: readonly PositionRow[]
  color: string
}

function Stances({ column, rows, color, links }: StancesProps) {
  return (
    <section className={styles.column}>
      <p className={styles.head}>
        <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
        <span>
          <OutletName outlet={column.outlet}>{column.outletName}</OutletName>
          {column.voiceName && <> ← {column.voiceName}</>}
        </span>
      </p>
      <ul className={styles.groups}>
        {lookGroups(actorEntries(rows)).map((group) => (
          <Group key={lookKey(group)} group={group} links={links} />
        ))}
      </ul>
    </section>
  )
}

interface StanceColumnsProps {
  links: EntryLinks
  /** With the rows of each. */
  columns: readonly { column: Column; rows: readonly PositionRow[] }[]
  colorOf: (outlet: string) => string
}

const nameOf = ({ outletName, voiceName }: Column) => voiceName ?? outletName

/** Side by side what each column says: the actors under their stances. */
export function StanceColumns({ columns, colorOf, links }: StanceColumnsProps) {
  const speaking = columns.filter(({ rows }) => rows.length > 0)
  const silent = columns.filter(({ rows }) => rows.length === 0)
  return (
    <>
      <div className={styles.columns}>
        {speaking.map(({ column, rows }) => (
          <Stances key={column.key} column={column} rows={rows} color={colorOf(column.outlet)} links={links} />
        ))}
      </div>
      {silent.length > 0 && <p className={styles.none}>No stance found in: {silent.map(({ column }) => nameOf(column)).join(', ')}.</p>}
    </>
  )
}

interface ByStanceProps extends Pick<StanceColumnsProps, 'links' | 'colorOf'> {
  section: TargetSection
  columns: readonly Column[]
}

/** Who takes which stance toward one target. */
export function ByStance({ section, columns, ...drawing }: ByStanceProps) {
  const stated = columns.map((column, at) => ({ column, rows: section.actors.flatMap(({ cells }) => cells[at] ?? []) }))
  return (
    <section className={styles.target}>
      <h4>{section.title}</h4>
      <StanceColumns columns={stated} {...drawing} />
    </section>
  )
}
