import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import { whenInWords } from './words'

export const timelineTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const articles = `${plural(sum(rows, 'articles'), 'article')}${isCut ? ` (${counted})` : ''}`
    return `${articles}, ${plural(sum(rows, 'n'), 'excerpt')}, of ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  nameOfRow: (row) => `${row.outlet_name}, ${whenInWords(row as unknown as TimelineRow, 'day')}`,
  firstColumns: ['outlet_name', 'articles', 'dated', 'first_day', 'last_day', 'period'],
}
