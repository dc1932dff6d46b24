import type { CSSProperties } from 'react'
import type { PositionRow } from '@/lib/api/contract'
import type { ActorRow, Column, TargetFamily, TargetSection } from './positions.model'
import styles from './positions.module.css'
import { PositionsCell, StanceCounts } from './positions-cell'
import table from './positions-table.module.css'

interface FamilyProps {
  family: TargetFamily
  colorOf: (outlet: string) => string
  /** Says each stance in words beside its sign. */
  inWords: boolean
  onOpen: (row: PositionRow) => void
}

function ColumnHead({ column, color }: { column: Column; color: string }) {
  return (
    <th scope="col" className={table.column}>
      <span className={table.outlet}>
        <span className={table.swatch} style={{ background: color }} aria-hidden="true" />
        {column.outletName}
      </span>
      {column.voiceName && <span className={table.voice}>{column.voiceName}</span>}
    </th>
  )
}

type ActorProps = Pick<FamilyProps, 'inWords' | 'onOpen'> & { row: ActorRow; columns: readonly Column[] }

function Actor({ row, columns, inWords, onOpen }: ActorProps) {
  return (
    <tr className={table.actor}>
      <th scope="row">
        {row.name}
        {row.remark && <span className={table.remark}> {row.remark}</span>}
        {row.conflict && (
          <span className={table.conflict} title="stated both ways">
            <span aria-hidden="true">≠</span>
            <span className={table.hidden}>stated both ways</span>
          </span>
        )}
      </th>
      {columns.map(({ key }, at) => (
        <PositionsCell key={key} rows={row.cells[at] ?? []} inWords={inWords} onOpen={onOpen} />
      ))}
    </tr>
  )
}

type TargetProps = Pick<FamilyProps, 'inWords' | 'onOpen'> & { section: TargetSection; columns: readonly Column[] }

function Target({ section, columns, inWords, onOpen }: TargetProps) {
  return (
    <tbody>
      <tr className={table.target}>
        <th scope="rowgroup">{section.title}</th>
        {columns.map(({ key }, at) => (
          <StanceCounts key={key} counts={section.counts[at] ?? []} />
        ))}
      </tr>
      {section.actors.map((row) => (
        <Actor key={row.actor} row={row} columns={columns} inWords={inWords} onOpen={onOpen} />
      ))}
    </tbody>
  )
}

/** A family of targets as one table: who takes which stance toward each, in which column. Folds, and then says what is inside. */
export function PositionsFamily({ family, colorOf, inWords, onOpen }: FamilyProps) {
  const { columns, sections, title, actors, open } = family
  return (
    <details className={styles.family} open={open}>
      <summary>
        <h3>{title}</h3>
        <span className={styles.count}>{actors === 1 ? '1 actor' : `${actors} actors`}</span>
        <span className={styles.preview}>{sections.map((section) => section.title).join(' · ')}</span>
      </summary>
      <div className={styles.frame}>
        <table className={table.matrix} style={{ '--columns': columns.length } as CSSProperties} aria-label={`Positions: ${title}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className={table.hidden}>Actor</span>
              </th>
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} color={colorOf(column.outlet)} />
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <Target key={section.target} section={section} columns={columns} inWords={inWords} onOpen={onOpen} />
          ))}
        </table>
      </div>
    </details>
  )
}
