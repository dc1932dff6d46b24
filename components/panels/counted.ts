import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract'

const distinct = (rows: ViewRow[], column: string) => new Set(rows.map((row) => row[column])).size
const sum = (rows: ViewRow[], column: string) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)

/** How much stands behind a drawing, in words: the n of its subtitle. */
export function countedInWords(view: string, rows: ViewRow[], totalRows: number): string {
  const shown = rows.length < totalRows ? `first ${rows.length} of ${totalRows} rows: ` : ''
  const outlets = plural(distinct(rows, 'outlet'), 'outlet')
  if (view === 'figures')
    return `${shown}n = ${plural(rows.length, 'figure')} in ${plural(distinct(rows, 'article'), 'article')} of ${outlets}`
  if (view === 'positions') {
    return `${shown}n = ${plural(sum(rows, 'statements'), 'statement')} about ${plural(distinct(rows, 'actor'), 'actor')} in ${outlets}`
  }
  return `${shown}n = ${plural(rows.length, 'row')}`
}
