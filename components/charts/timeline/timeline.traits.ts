import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { periodInWords } from '@/components/excerpts/dates'
import { plural } from '@/components/ui/plural'

export const timelineTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const articles = `${plural(sum(rows, 'articles'), 'article')}${isCut ? ` (${counted})` : ''}`
    return `${articles}, ${plural(sum(rows, 'n'), 'excerpt')}, of ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  nameOfRow: ({ outlet_name, dated, first_day, last_day }) =>
    `${outlet_name}, ${dated === 'day' ? periodInWords(String(first_day), String(last_day)) : 'no day printed'}`,
}
