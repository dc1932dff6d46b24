import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import { splitRowKey } from '@/lib/api/row-key'

export const languageTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const occurrences = `${plural(sum(rows, 'count'), 'occurrence')}${isCut ? ` (${counted})` : ''}`
    return `${occurrences} of ${plural(distinct(rows, 'term'), 'loaded term')} in ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  options: { terms: { kind: 'choice', choices: ['apart', 'all'], default: 'apart', title: 'Terms' } },
  hasContexts: true,
  emphasis: (row) => {
    const [, term] = splitRowKey(row)
    return { claim: () => false, position: () => false, code: ({ kind, name }) => kind === 'language' && name === term }
  },
}
