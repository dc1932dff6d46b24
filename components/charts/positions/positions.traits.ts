import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionsFinding } from './finding'
import { POSITION_SORTS, positionSort } from './order.model'

export const positionsTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const stances = `${plural(sum(rows, 'statements'), 'stance')}${isCut ? ` (${counted})` : ''}`
    return `${stances} of ${plural(distinct(rows, 'actor'), 'actor')} in ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  finding: (rows) => positionsFinding(rows as unknown as PositionRow[]),
  options: {
    as: { kind: 'choice', choices: ['matrix', 'map'], default: 'matrix', title: 'Drawn as' },
    order: { kind: 'choice', choices: POSITION_SORTS, default: positionSort(''), title: 'Order of the actors' },
  },
}
