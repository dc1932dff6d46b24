import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'

export const languageTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const occurrences = `${plural(sum(rows, 'count'), 'occurrence')}${isCut ? ` (${counted})` : ''}`
    return `${occurrences} of ${plural(distinct(rows, 'term'), 'loaded term')} in ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  options: { terms: { kind: 'choice', choices: ['apart', 'all'], default: 'apart', title: 'Terms' } },
  hasContexts: true,
}
