import type { ShownColumn } from '@/components/panels/view-table-columns'
import type { Answer, OpenedView } from './counting/answer'
import { wayOf } from './counting/ways'
import { all } from './reader-elements'
import type { SavedCorpus } from './saved-data'
import { tableColumns } from './table-columns'

/** The table of a view: its rows in the order of the file, and the columns that a filter changes by the places of their cells. */
export interface TableRows {
  rows: readonly HTMLTableRowElement[]
  box: HTMLElement | null
  changing: readonly { at: number; column: ShownColumn }[]
  isChanging: boolean
}

export function tableRows(section: HTMLElement, view: OpenedView, actors: SavedCorpus['actors']): TableRows {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const changing = new Set(wayOf(view.id).changing)
  const { columns } = tableColumns(view, (id) => names.get(id))
  return {
    rows: all<HTMLTableRowElement>('tbody tr', section),
    box: section.querySelector<HTMLElement>('.table'),
    changing: columns.flatMap((column, at) => (changing.has(column.name) ? [{ at: at + 1, column }] : [])),
    isChanging: changing.size > 0,
  }
}

function write(cell: HTMLTableCellElement | undefined, text: string): void {
  if (cell && cell.textContent !== text) cell.textContent = text
}

/** Puts elements in an order where they are in another. */
function arrange(elements: readonly HTMLElement[]): void {
  const isInOrder = elements.every((element, at) => at === 0 || element.previousElementSibling === elements[at - 1])
  if (!isInOrder) elements[0]?.parentElement?.append(...elements)
}

/** Shows the rows that are left as they are counted, in their order. */
export function writeTable({ rows, box, changing, isChanging }: TableRows, answer: Answer): void {
  const left = answer.rows.flatMap((row) => {
    const element = rows[Number(row.href)]
    if (element && isChanging) {
      write(element.cells[0], String(row.n))
      for (const { at, column } of changing) write(element.cells[at], column.textOf(row))
    }
    return element ?? []
  })
  const shown = new Set(left)
  for (const row of rows) row.hidden = !shown.has(row)
  arrange([...left, ...rows.filter((row) => row.hidden)])
  if (box) box.hidden = left.length === 0
}
