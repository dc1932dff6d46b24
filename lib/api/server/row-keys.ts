import type { ViewRow } from '@/lib/api/contract'
import type { AnyView } from './find-view'
import { refuseProblems } from './problem-error'

const SEPARATOR = '~'

/** The key of a row, which the excerpts behind it are asked by. */
export const rowKey = (view: AnyView, row: ViewRow): string => view.key.map((column) => row[column] ?? '').join(SEPARATOR)

/**
 * The value of each key column.
 * @throws ProblemError 400 when the text is no key of this view
 */
export function readRowKey(view: AnyView, row: string): [column: string, value: string][] {
  const values = row.split(SEPARATOR)
  if (values.length !== view.key.length) {
    refuseProblems([{ parameter: 'row', message: `is not a row of this view; a row is ${view.key.join(SEPARATOR)}` }])
  }
  return view.key.map((column, index) => [column, values[index] ?? ''])
}
