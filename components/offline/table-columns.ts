import type { NameOf } from '@/components/charts/value-label'
import { type ShownColumn, shownColumns } from '@/components/panels/view-table-columns'
import type { Column, ViewRow } from '@/lib/api/contract'
import { wayOf } from './counting/ways'

/** The columns of the table of a saved page. */
export function tableColumns(view: { id: string; columns: readonly Column[]; rows: readonly ViewRow[] }, nameOf: NameOf): ShownColumn[] {
  const restated = new Set(wayOf(view.id).restated)
  return shownColumns(view.id, view.columns, [...view.rows], nameOf).filter(({ name }) => !restated.has(name))
}
