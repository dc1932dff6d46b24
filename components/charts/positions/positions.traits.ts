import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { ExcerptPosition } from '@/lib/api/contract/excerpt'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionsFinding } from './finding'
import { POSITION_SORTS, positionSort } from './order.model'

/** The positions that a row stands for: `event~actor~outlet~voice~target~stance~modality`. */
function isBehind(row: string): (position: ExcerptPosition) => boolean {
  const [event, actor, , voice, target, stance, modality] = row.split('~')
  const isOfVoice = (position: ExcerptPosition) => !voice || (position.voices.at(-1) ?? []).slice().sort().join('+') === voice
  return (position) =>
    position.event === event &&
    position.actor === actor &&
    position.target === target &&
    position.stance === stance &&
    position.modality === modality &&
    isOfVoice(position)
}

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
  emphasis: (row) => ({ claim: () => false, position: isBehind(row) }),
}
