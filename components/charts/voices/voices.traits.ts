import { distinct, sum } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { VoiceRow } from '@/lib/views/rows/voices'
import { voicesFinding } from './finding'

export const voicesTraits: ViewTraits = {
  rowNoun: 'row',
  n: (rows, counted, isCut) => {
    const quoted = rows.filter(({ actor }) => actor !== null)
    const voices = `${plural(distinct(quoted, 'actor'), 'voice')}${isCut ? ` (${counted})` : ''}`
    // A joint statement quotes each of its voices, so these are more than the statements.
    return `${voices}, quoted ${plural(sum(quoted, 'statements'), 'time')} in ${plural(distinct(rows, 'outlet'), 'outlet')}`
  },
  finding: (rows) => voicesFinding(rows as unknown as VoiceRow[]),
}
