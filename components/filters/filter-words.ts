import { type CorpusNames, nameOfMember, titleOfFilter } from '@/lib/api/selection-words'
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/selection/parameters'

/** One condition in force, as a reader sees it. */
export interface ActiveFilter {
  filter: FilterName
  /** The member of a list, or the whole value. */
  value: string
  /** `Outlet: CodePink` */
  label: string
}

/**
 * Every condition that the address names, in the order of the parameters.
 * @param applicable the filters that can be applied; the others say that they are not
 */
export function activeFilters(filters: Filters, names: CorpusNames, applicable: readonly FilterName[] = FILTER_NAMES): ActiveFilter[] {
  return FILTER_NAMES.flatMap((filter) => {
    const held = filters[filter]
    if (held === undefined) return []
    const values = Array.isArray(held) ? held : [held]
    const remark = applicable.includes(filter) ? '' : ' (does not apply here)'
    return values.map((value) => ({ filter, value, label: `${titleOfFilter(filter)}: ${nameOfMember(names, filter, value)}${remark}` }))
  })
}

/** What `setFilters` needs to drop one condition. */
export function withoutMember(filters: Filters, { filter, value }: Pick<ActiveFilter, 'filter' | 'value'>): Partial<Filters> {
  const held = filters[filter]
  const left = Array.isArray(held) ? held.filter((member) => member !== value) : []
  return { [filter]: left.length ? left : undefined }
}

/** What `setFilters` needs to add or drop one member of a list. */
export function toggled(filters: Filters, filter: FilterName, value: string): Partial<Filters> {
  const held = filters[filter]
  const members = Array.isArray(held) ? held : []
  if (members.includes(value)) return withoutMember(filters, { filter, value })
  return { [filter]: [...members, value].sort() }
}
