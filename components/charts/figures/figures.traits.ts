import { distinct } from '@/components/charts/row-counts'
import type { ViewTraits } from '@/components/charts/traits'
import { type NameOf, valueLabel } from '@/components/charts/value-label'
import { plural } from '@/components/ui/plural'
import type { FigureRow } from '@/lib/views/rows/figures'

const none = () => false

/** `Tally sheets held · Venezuelan opposition: over 81 %` */
function claimName(row: FigureRow, nameOf: NameOf): string {
  const about = [row.metric_name, row.subject_name, row.scope].filter(Boolean).join(' · ')
  return `${about}: ${valueLabel(row, nameOf)}`
}

export const figuresTraits: ViewTraits = {
  rowNoun: 'statement',
  rowsShown: 600,
  n: (rows, counted) => {
    const numbers = rows.filter((row) => row.metric_kind === 'number').length
    const where = `${plural(distinct(rows, 'article'), 'article')} of ${plural(distinct(rows, 'outlet'), 'outlet')}`
    return `${counted} (${plural(numbers, 'number')}) in ${where}`
  },
  nameOfRow: (row, nameOf) => claimName(row as unknown as FigureRow, nameOf),
  emphasis: (row) => ({ claim: ({ claim }) => claim === row, position: none }),
}
