import { distinct } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'

export const figuresTraits: ViewTraits = {
  rowNoun: 'statement',
  rowsShown: 600,
  n: (rows, counted) => {
    const numbers = rows.filter((row) => row.metric_kind === 'number').length
    const where = `${plural(distinct(rows, 'article'), 'article')} of ${plural(distinct(rows, 'outlet'), 'outlet')}`
    return `${counted} (${plural(numbers, 'number')}) in ${where}`
  },
}
