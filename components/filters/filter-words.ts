import type { CorpusDetail } from '@/lib/api/contract'
import { isolated } from '@/lib/api/displayed-text'
import { FILTER_NAMES, FILTERS, type FilterName, type Filters } from '@/lib/selection/parameters'

/** One condition in force, as a reader sees it. */
export interface ActiveFilter {
  filter: FilterName
  /** The member of a list, or the whole value. */
  value: string
  /** `Outlet: CodePink` */
  label: string
}

/** The part of a corpus that names the members of filters. */
export type CorpusNames = Pick<CorpusDetail, 'outlets' | 'actors' | 'events' | 'metrics' | 'targets' | 'codes' | 'coders'>

const words = (value: string) => value.replaceAll('-', ' ')

/** Names the members of a filter; one that the corpus does not know is named by its id. */
export function nameOfMember(names: CorpusNames, filter: FilterName, value: string): string {
  const find = (rows: { id: string; name: string }[]) => rows.find((row) => row.id === value)?.name ?? value
  switch (filter) {
    case 'outlet':
      return find(names.outlets)
    case 'actor':
    case 'voice':
    case 'subject':
      return find(names.actors)
    case 'event':
      return names.events.find((event) => event.id === value)?.title ?? value
    case 'metric':
      return find(names.metrics)
    case 'target':
      return find(names.targets)
    case 'code':
      return find(names.codes)
    case 'coder':
      return find(names.coders)
    case 'family':
      return isolated(words(value))
    case 'q':
      return `“${isolated(value)}”`
    default:
      return isolated(value)
  }
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
    return values.map((value) => ({ filter, value, label: `${FILTERS[filter].title}: ${nameOfMember(names, filter, value)}${remark}` }))
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

/** The filters in one sentence part: `Outlet: CodePink or Orinoco Tribune; From: 2024-08-01`. Empty without filters. */
export function filtersInWords(filters: Filters, names: CorpusNames): string {
  return FILTER_NAMES.flatMap((filter) => {
    const held = filters[filter]
    if (held === undefined) return []
    const values = (Array.isArray(held) ? held : [held]).map((value) => nameOfMember(names, filter, value))
    return [`${FILTERS[filter].title}: ${values.join(' or ')}`]
  }).join('; ')
}
