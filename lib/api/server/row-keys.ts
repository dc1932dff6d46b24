import type { ViewRow } from '@/lib/api/contract/table'
import type { AnyView } from './find-view'
import { refuseProblems } from './problem-error'

const SEPARATOR = '~'

/** The key of a row, which the excerpts behind it are asked by. */
export const rowKey = (view: AnyView, row: ViewRow): string => view.key.map((column) => row[column] ?? '').join(SEPARATOR)

/** The value of each key column. */
export type RowKey = [column: string, value: string][]

/**
 * Reads the key of a row.
 * @throws ProblemError 400 when the text is no key of this view
 */
export function readRowKey(view: AnyView, row: string): RowKey {
  const values = row.split(SEPARATOR)
  if (values.length !== view.key.length) {
    refuseProblems([{ parameter: 'row', message: `is not a row of this view; a row is ${view.key.join(SEPARATOR)}` }])
  }
  return view.key.map((column, index) => [column, values[index] ?? ''])
}
