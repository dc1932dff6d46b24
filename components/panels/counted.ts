import { traitsOf } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract/table'

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
  return `These are the first ${shareOf(shown, total, traitsOf(view).rowNoun)}. Every count here, such as that of a family, is of these.`
}

/**
 * How much stands behind a drawing, in words: the n of its subtitle. Where not all rows are drawn, n is of those that are.
 * Empty without rows: what stands in place of the drawing says why there are none.
 */
export function countedInWords(view: string, rows: ViewRow[], totalRows: number): string {
  if (rows.length === 0) return ''
  const { rowNoun, n } = traitsOf(view)
  const counted = shareOf(rows.length, totalRows, rowNoun)
  return `n = ${n?.(rows, counted, rows.length < totalRows) ?? counted}`
}
