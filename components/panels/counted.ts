import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract'

const distinct = (rows: ViewRow[], column: string) => new Set(rows.map((row) => row[column])).size
const sum = (rows: ViewRow[], column: string) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)

/** What a row of a view is called. */
const rowNoun = (view: string) => (view === 'figures' ? 'statement' : 'row')

/** What is coded in a corpus or an article, in words: `555 statements · 248 stances`. */
export const codedInWords = ({ claims, positions }: { claims: number; positions: number }): string =>
  `${plural(claims, 'statement')} · ${plural(positions, 'stance')}`

const grouped = new Intl.NumberFormat('en-GB')

/** `391 statements`; `2,000 of 5,550 statements` where not all are there. */
function shareOf(shown: number, total: number, noun: string): string {
  return shown < total ? `${grouped.format(shown)} of ${plural(total, noun)}` : plural(shown, noun)
}

/** Says that not all rows are there, and what that means for every count on the page; null where all are. */
export function cutInWords(view: string, shown: number, total: number): string | null {
  if (shown >= total) return null
  return `These are the first ${shareOf(shown, total, rowNoun(view))}. Every count here, such as that of a family, is of these.`
}

/** How much stands behind a drawing, in words: the n of its subtitle. Where not all rows are drawn, n is of those that are. */
export function countedInWords(view: string, rows: ViewRow[], totalRows: number): string {
  const outlets = plural(distinct(rows, 'outlet'), 'outlet')
  const n = shareOf(rows.length, totalRows, rowNoun(view))
  if (view === 'figures') {
    const numbers = rows.filter((row) => row.metric_kind === 'number').length
    return `n = ${n} (${plural(numbers, 'number')}) in ${plural(distinct(rows, 'article'), 'article')} of ${outlets}`
  }
  if (view === 'positions') {
    const stances = `${plural(sum(rows, 'statements'), 'stance')}${rows.length < totalRows ? ` (${n})` : ''}`
    return `n = ${stances} of ${plural(distinct(rows, 'actor'), 'actor')} in ${outlets}`
  }
  return `n = ${n}`
}
