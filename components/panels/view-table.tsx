'use client'

import type { Column, ViewRow } from '@/lib/api/contract'
import { cellInWords, shownColumns } from './view-table.model'

interface ViewTableProps {
  caption: string
  columns: Column[]
  rows: ViewRow[]
  /** The address of the page with this row's excerpts open. */
  openHref: (row: ViewRow) => string
  onOpen: (row: ViewRow) => void
}

/** Any view as a table, made from its columns; every row leads to its excerpts. */
export function ViewTable({ caption, columns, rows, openHref, onOpen }: ViewTableProps) {
  const shown = shownColumns(columns, rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`Table: ${caption}`} tabIndex={0} className="max-h-[40rem] overflow-auto border-y border-rule">
      <table className="w-full border-separate border-spacing-0 text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="table-head text-left">
              Excerpts
            </th>
            {shown.map((column) => (
              <th key={column.name} scope="col" className={`table-head ${column.alignRight ? 'text-right' : 'text-left'}`}>
                {column.title}
                {column.unit && <span className="font-normal"> ({column.unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.href)} className="hover:bg-paper-2">
              <td className="table-cell whitespace-nowrap">
                <a
                  href={openHref(row)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey) return
                    event.preventDefault()
                    onOpen(row)
                  }}
                >
                  {row.n === 1 ? '1 excerpt' : `${row.n} excerpts`}
                </a>
              </td>
              {shown.map((column) => (
                <td key={column.name} className={`table-cell ${column.alignRight ? 'text-right' : 'text-left'}`}>
                  <span className="block max-w-72 min-w-16">{cellInWords(row[column.name], column.type)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
