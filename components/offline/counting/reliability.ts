import type { Asked } from '@/components/offline/asked'
import type { Basis } from '@/components/offline/saved-data'
import { agreementCells } from '@/lib/views/rows/coder-agreement'
import { type Count, isCut, keptRows, text } from './answer'
import { summedGroups } from './left'
import { inOrderOf, rising } from './order'

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (!a || (b && b < a) ? b : a)

/** What the server's random numbers would begin with under the filter. */
function seedUnder({ start, query }: NonNullable<Basis['reviews']>['seed'], { filter, isAllOutlets }: Asked): string {
  const written = query.map((part) => {
    const [name = '', text = ''] = part.split('=')
    if (name === 'outlet' && !isAllOutlets) return `outlet=${[...filter.outlets].sort().join(',')}`
    if (name === 'from') return `from=${later(text, filter.from)}`
    return name === 'to' ? `to=${earlier(text, filter.to)}` : part
  })
  return start + written.filter((part) => !part.endsWith('=')).join('&')
}

/** Numbers of a row in what an article adds. */
const FOUND = 4

const CODE = [rising('codebook'), rising('code_name'), rising('code')] as const
const ORDERS: Readonly<Record<string, ReturnType<typeof inOrderOf>>> = {
  codebook: inOrderOf(...CODE),
  found: inOrderOf((row) => -(Number(row.both) + Number(row.only_a) + Number(row.only_b)), ...CODE),
  disagreements: inOrderOf((row) => -(Number(row.only_a) + Number(row.only_b)), ...CODE),
}

/** Each code, counted anew in the excerpts of the articles that are left. */
export const countReliability: Count = (view, asked) => {
  const { reviews } = view.basis
  if (!reviews) return keptRows(view, () => 'untold')
  const left = reviews.articles.filter(([article]) => asked.left.has(article))
  const found = summedGroups(
    left.map(([, , groups]) => groups),
    FOUND,
  )
  const seed = seedUnder(reviews.seed, asked)
  const showsAll = view.display.show !== 'disagreements'
  const rows = view.rows.flatMap((row) => {
    const book = reviews.codebooks.indexOf(text(row, 'codebook'))
    const reviewed = left.reduce((sum, [, byBook]) => sum + (byBook[book] ?? 0), 0)
    if (reviewed === 0) return []
    const [both = 0, onlyA = 0, onlyB = 0] = found.get(Number(row.href))?.sums ?? []
    const presence = { both, onlyA, onlyB, neither: reviewed - both - onlyA - onlyB }
    return [{ ...row, ...agreementCells(presence, text(row, 'code'), seed), n: showsAll ? reviewed : onlyA + onlyB }]
  })
  return { rows: rows.sort(ORDERS[view.display.sort ?? ''] ?? ORDERS.codebook), untold: 0, isWhole: !isCut(view) }
}
