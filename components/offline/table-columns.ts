import type { NameOf } from '@/components/charts/value-label'
import { type ShownColumn, shownColumns } from '@/components/panels/view-table-columns'
import type { Column, ViewRow } from '@/lib/api/contract/table'
import { wayOf } from './counting/ways'

/** The columns of the table of a saved page, and those that say the same in every row, once. */
export interface TableColumns {
  columns: ShownColumn[]
  shared: { title: string; text: string }[]
}

export function tableColumns(view: { id: string; columns: readonly Column[]; rows: readonly ViewRow[] }, nameOf: NameOf): TableColumns {
  const { restated = [], changing } = wayOf(view.id)
  const [first, ...others] = view.rows
  const isSame = ({ name, textOf }: ShownColumn) =>
    first !== undefined && others.length > 0 && !changing.includes(name) && others.every((row) => textOf(row) === textOf(first))
  const columns = shownColumns(view.id, view.columns, [...view.rows], nameOf).filter(({ name }) => !restated.includes(name))
  return {
    columns: columns.filter((column) => !isSame(column)),
    shared: columns.filter(isSame).map(({ title, textOf }) => ({ title, text: first ? textOf(first) : '' })),
  }
}
