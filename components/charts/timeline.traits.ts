import { plural } from '@/components/ui/plural'
import { distinct, sum } from './row-counts'
import type { ViewTraits } from './traits'

export const timelineTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const articles = `${plural(sum(rows, 'articles'), 'article')}${isCut ? ` (${counted})` : ''}`
    return `${articles}, ${plural(sum(rows, 'n'), 'excerpt')}, of ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  firstColumns: ['outlet_name', 'articles', 'dated', 'first_day', 'last_day', 'period'],
}
