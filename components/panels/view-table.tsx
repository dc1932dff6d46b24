'use client'

import { useRef } from 'react'
import type { NameOf } from '@/components/charts/value-label'
import { OutletName } from '@/components/outlet/outlet-name'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { Column, ViewRow } from '@/lib/api/contract/table'
import { useHeadInSight } from './use-head-in-sight'
import styles from './view-table.module.css'
import { type ShownColumn, shownColumns } from './view-table-columns'

interface ViewTableProps {
  view: string
  caption: string
  columns: readonly Column[]
  rows: ViewRow[]
  /** Names the actors of answers. */
  nameOf?: NameOf
  /** The address of the page with this row's excerpts open. */
  openHref: (row: ViewRow) => string
  onOpen: (row: ViewRow) => void
}

/** More columns do not stand beside one another on paper. */
const ON_PAPER = 8

const headInSight = { transform: 'translateY(var(--head-shift, 0))' }

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ') || undefined

/** What head and cells of a column share. A table has thousands of cells: what they look like is in the style sheet. */
const columnClasses = ({ isId, alignRight }: ShownColumn, place: number) => [
  isId && styles.id,
  place >= ON_PAPER && styles.notOnPaper,
  alignRight && styles.right,
]
const cellClass = (column: ShownColumn, place: number) =>
  classes(...columnClasses(column, place), column.isLong ? styles.long : !column.alignRight && styles.text)

/** The name of an outlet leads to its page; all else in a row to its excerpts. */
function CellText({ column, row }: { column: ShownColumn; row: ViewRow }) {
  const outlet = column.outletIn && row[column.outletIn]
  const text = column.textOf(row)
  return typeof outlet === 'string' ? <OutletName outlet={outlet}>{text}</OutletName> : text
}

/** Any view as a table, made from its columns; every row leads to its excerpts. */
export function ViewTable({ view, caption, columns, rows, nameOf, openHref, onOpen }: ViewTableProps) {
  const frame = useRef<HTMLElement>(null)
  useHeadInSight(frame)
  const shown = shownColumns(view, columns, rows, nameOf)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} aria-label={`Table: ${caption}`} tabIndex={0} className="relative overflow-x-auto border-b border-rule">
      {shown.length > ON_PAPER && (
        <p className="hidden text-small text-ink-2 print:block">
          The first {ON_PAPER} of {shown.length} columns; the table as a file (CSV) has them all.
        </p>
      )}
      <table className={styles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead className="relative z-10 print:transform-none!" style={headInSight}>
          <tr>
            <th scope="col" className="table-head text-left">
              Excerpts
            </th>
            {shown.map((column, place) => (
              <th
                key={column.name}
                scope="col"
                className={classes('table-head', !column.alignRight && 'text-left', ...columnClasses(column, place))}
              >
                <span className={`block ${column.alignRight ? 'sm:min-w-16 print:min-w-0' : ''}`}>
                  {column.title}
                  {column.unit && <span className="font-normal"> ({column.unit})</span>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.href)} onClick={() => window.getSelection()?.isCollapsed && onOpen(row)}>
              <td>
                <StateLink href={openHref(row)} onGo={() => onOpen(row)} aria-label={plural(Number(row.n), 'excerpt')}>
                  {Number(row.n)}
                </StateLink>
              </td>
              {shown.map((column, place) => (
                <td key={column.name} className={cellClass(column, place)}>
                  <span>
                    <CellText column={column} row={row} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
