import { AFTER_OPTION, CHOICES_OPTION } from '@/components/panels/list-place'
import type { Facets } from '@/lib/api/contract/facets'
import type { DisplayOptions } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'

/** How many outlets stand side by side. */
export const columnNumbers = ['4', '12', '48'] as const

/** The display options of the page of excerpts. */
export const searchOptions: DisplayOptions = {
  columns: { kind: 'choice', choices: columnNumbers, default: columnNumbers[0], title: 'Outlets side by side' },
  after: AFTER_OPTION,
  choices: CHOICES_OPTION,
}

/** The name of an outlet's column on the page. */
export const columnAnchor = (outlet: string): string => `column-${outlet}`

/** The outlets with excerpts under the filters, those with the most first, as many as are asked for; and how many there are in all. */
export function columnsOf(facets: Facets | undefined, { outlet }: Filters, columns: string | undefined) {
  const found = (facets?.facets.outlet ?? []).filter(({ id }) => !outlet || outlet.includes(id))
  return {
    shown: found.slice(0, Number(columns || columnNumbers[0])),
    all: outlet ? found.length : (facets?.values?.outlet ?? found.length),
  }
}
