import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'

export const timelineTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const articles = `${plural(sum(rows, 'articles'), 'article')}${isCut ? ` (${counted})` : ''}`
    return `${articles}, ${plural(sum(rows, 'n'), 'excerpt')}, of ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
}
