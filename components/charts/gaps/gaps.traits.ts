import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { GapRow } from '@/lib/views/rows/gaps'
import { factKey } from './fact-key.model'
import { gapsFinding } from './finding'
import { searchedOutlets } from './searched.model'

export const gapsTraits: ViewTraits = {
  rowNoun: 'cell',
  // A fact has a cell for each outlet, and those found in one outlet only come last.
  rowsShown: 2000,
  n: (rows, counted, isCut) => {
    const facts = new Set((rows as unknown as GapRow[]).map(factKey)).size
    const outlets = searchedOutlets(rows as unknown as GapRow[]).size
    return `${plural(facts, 'fact')} by ${plural(outlets, 'outlet')} searched${isCut ? ` (${counted})` : ''}`
  },
  finding: (rows) => gapsFinding(rows as unknown as GapRow[]),
}
