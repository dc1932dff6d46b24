import { useQuery } from '@tanstack/react-query'
import { ROW_NAMES } from '@/components/charts/row-names'
import type { NameOf } from '@/components/charts/value-label'
import { viewQuery } from '@/lib/api/queries'
import { rowKey } from './page-options'
import type { Opened } from './use-opened'

/** What the opened mark stands for: `Turnout, voters: 8.1 million voters`. The view's question, where its row is not among those drawn. */
export function useNameOfMark(
  corpus: string,
  { view, row: key, question, rowsQuery }: NonNullable<Opened['mark']>,
  nameOf: NameOf,
): string {
  const { data } = useQuery({ ...viewQuery(corpus, view, rowsQuery), enabled: false })
  const row = data?.rows.find(({ href }) => rowKey(href) === key)
  return (row && ROW_NAMES[view]?.(row, nameOf)) ?? question
}
