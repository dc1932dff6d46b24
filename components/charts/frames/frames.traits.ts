import { distinct } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract/table'
import type { FrameRow } from '@/lib/views/rows/frames'
import { framesFinding } from './finding'

/** The sum over the outlets of a column that is the same in all rows of one. */
function sumOverOutlets(rows: readonly ViewRow[], column: string): number {
  const ofOutlets = new Map(rows.map((row) => [row.outlet, Number(row[column] ?? 0)]))
  return [...ofOutlets.values()].reduce((sum, count) => sum + count, 0)
}

export const framesTraits: ViewTraits = {
  rowNoun: 'share',
  n: (rows, counted, isCut) => {
    const reviewed = plural(sumOverOutlets(rows, 'total'), 'reviewed excerpt')
    const articles = plural(sumOverOutlets(rows, 'articles_total'), 'article')
    const outlets = plural(distinct(rows, 'outlet'), 'outlet')
    return `${reviewed} of ${articles} in ${outlets}, ${plural(distinct(rows, 'code'), 'frame')}${isCut ? ` (${counted})` : ''}`
  },
  finding: (rows) => framesFinding(rows as unknown as FrameRow[]),
}
