import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import { reliabilityFinding } from './finding'

export const reliabilityTraits: ViewTraits = {
  rowNoun: 'code',
  n: (rows, counted) => {
    const [first] = rows
    const reviewed = Math.max(0, ...rows.map((row) => Number(row.reviewed)))
    const coders = first ? ` by ${first.coder_a_name} and ${first.coder_b_name}` : ''
    return `${plural(reviewed, 'excerpt')} reviewed twice${coders}, ${counted}`
  },
  finding: (rows) => reliabilityFinding(rows as unknown as ReliabilityRow[]),
}
