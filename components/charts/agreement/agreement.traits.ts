import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'

export const agreementTraits: ViewTraits = {
  rowNoun: 'pair',
  drawnOptions: ['kind'],
  n: (rows, counted) =>
    `${counted} of accounts in ${plural(new Set([...rows.map((row) => row.a_outlet), ...rows.map((row) => row.b_outlet)]).size, 'outlet')}`,
}
