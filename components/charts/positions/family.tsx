'use client'

import { type CSSProperties, type ReactNode, useRef } from 'react'
import { Fold } from '@/components/charts/fold'
import { useMoreToRight } from '@/components/charts/use-more-to-right'
import { OutletName } from '@/components/outlet/outlet-name'
import type { PositionRow } from '@/lib/views/rows/positions'
import { type HrefOfCount, PositionsCell, StanceCounts } from './cell'
import type { ActorRow, Column, TargetFamily, TargetSection } from './positions.model'
import styles from './positions.module.css'
import table from './table.module.css'

export interface FamilyProps {
  family: TargetFamily
  colorOf: (outlet: string) => string
  /** Says each stance in words beside its sign. */
  inWords: boolean
  onOpen: (row: PositionRow) => void
  hrefOfCount?: HrefOfCount
}

function ColumnHead({ column, color }: { column: Column; color: string }) {
  return (
    <th scope="col" className={table.column}>
      <span className={table.outlet}>
        <span className={table.swatch} style={{ background: color }} aria-hidden="true" />
        <OutletName outlet={column.outlet}>{column.outletName}</OutletName>
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
            <span className="sr-only">stated both ways</span>
          </span>
        )}
      </th>
      {columns.map(({ key }, at) => (
        <PositionsCell key={key} rows={row.cells[at] ?? []} inWords={inWords} onOpen={onOpen} />
      ))}
    </tr>
  )
}

type TargetProps = Pick<FamilyProps, 'inWords' | 'onOpen' | 'hrefOfCount'> & { section: TargetSection; columns: readonly Column[] }

function Target({ section, columns, inWords, onOpen, hrefOfCount }: TargetProps) {
  return (
    <tbody>
      <tr className={table.target}>
        <th scope="rowgroup">{section.title}</th>
        {columns.map((column, at) => (
          <StanceCounts
            key={column.key}
            counts={section.counts[at] ?? []}
            target={section.target}
            column={column}
            hrefOfCount={hrefOfCount}
          />
        ))}
      </tr>
      {section.actors.map((row) => (
        <Actor key={row.actor} row={row} columns={columns} inWords={inWords} onOpen={onOpen} />
      ))}
    </tbody>
  )
}

/** Says in the empty corner, which stays in sight, how many columns there are, and where the hidden ones wait. */
function Corner({ columns, more }: { columns: readonly Column[]; more: boolean }) {
  const noun = columns.some(({ voiceName }) => voiceName !== null) ? 'voice' : 'outlet'
  return (
    <th scope="col" className={table.corner}>
      <span className="sr-only">Actor</span>
      <span aria-hidden="true">
        {columns.length} {columns.length === 1 ? noun : `${noun}s`} {more && '→'}
      </span>
    </th>
  )
}

/** A family of targets as one table: who takes which stance toward each, in which column. */
export function PositionsMatrix({ family, colorOf, inWords, onOpen, hrefOfCount }: FamilyProps) {
  const { columns, sections, title } = family
  const frame = useRef<HTMLDivElement>(null)
  const more = useMoreToRight(frame)
  return (
    <div className={styles.edge} data-more={more || undefined}>
      <div className={styles.frame} ref={frame}>
        <table className={table.matrix} style={{ '--columns': columns.length } as CSSProperties} aria-label={`Positions: ${title}`}>
          <thead>
            <tr>
              <Corner columns={columns} more={more} />
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} color={colorOf(column.outlet)} />
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <Target key={section.target} section={section} columns={columns} inWords={inWords} onOpen={onOpen} hrefOfCount={hrefOfCount} />
          ))}
        </table>
      </div>
    </div>
  )
}

/** A family of targets, which folds, and then says what is inside. */
export function PositionsFamily({ children, ...props }: FamilyProps & { children?: ReactNode }) {
  const { sections, title, actors, open } = props.family
  return (
    <Fold
      title={title}
      count={actors === 1 ? '1 actor' : `${actors} actors`}
      preview={sections.map((section) => section.title).join(' · ')}
      open={open}
    >
      {children ?? <PositionsMatrix {...props} />}
    </Fold>
  )
}
