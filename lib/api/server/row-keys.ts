import type { ViewRow } from '@/lib/api/contract/table'
import { joinRowKey, splitRowKey } from '@/lib/api/row-key'
import type { AnyView } from './find-view'
import { refuseProblems } from './problem-error'

/** The key of a row, which the excerpts behind it are asked by. */
export const rowKey = (view: AnyView, row: ViewRow): string => joinRowKey(view.key.map((column) => String(row[column] ?? '')))

/** The value of each key column. */
export type RowKey = [column: string, value: string][]

/**
 * Reads the key of a row.
 * @throws ProblemError 400 when the text is no key of this view
 */
export function readRowKey(view: AnyView, row: string): RowKey {
  const values = splitRowKey(row)
  if (values.length !== view.key.length) {
    refuseProblems([{ parameter: 'row', message: `is not a row of this view; a row is ${view.key.join('~')}` }])
  }
  return view.key.map((column, index) => [column, values[index] ?? ''])
}
