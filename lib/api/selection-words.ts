import { FILTER_NAMES, FILTERS, type FilterName, type Filters } from '@/lib/selection/parameters'
import type { CorpusDetail } from './contract/corpus'
import { familyTitle } from './contract/family-title'
import { isolated } from './displayed-text'

/** The part of a corpus that names the members of filters. */
export type CorpusNames = Pick<CorpusDetail, 'outlets' | 'actors' | 'events' | 'metrics' | 'targets' | 'codes' | 'coders'>

const KINDS_OF_ACTORS: Readonly<Record<string, string>> = {
  person: 'persons',
  state: 'states',
  'government-body': 'government bodies',
  intergovernmental: 'intergovernmental bodies',
  party: 'parties',
  organisation: 'organisations',
  pollster: 'pollsters',
  outlet: 'outlets',
  company: 'companies',
  group: 'groups',
  unnamed: 'unnamed actors',
}

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
    case 'actor_kind':
      return KINDS_OF_ACTORS[value] ?? value
    case 'family':
      return isolated(familyTitle(value))
    case 'q':
      return `“${isolated(value)}”`
    default:
      return isolated(value)
  }
}

/** What readers know a filter by, where its name in the corpus's own terms says less. */
const KNOWN_AS: Partial<Record<FilterName, string>> = {
  family: 'Figures about',
  actor_kind: 'Stances of',
  target: 'Stances toward',
  from: 'Published from',
  to: 'Published until',
}

/** The title of a filter, wherever readers choose it or see it in force; a parameter that is none is named as it stands. */
export const titleOfFilter = (name: string): string =>
  Object.hasOwn(FILTERS, name) ? (KNOWN_AS[name as FilterName] ?? FILTERS[name as FilterName].title) : name

/** The filters in one sentence part: `Outlet: CodePink or Orinoco Tribune; Published from: 2024-08-01`. Empty without filters. */
export function filtersInWords(filters: Filters, names: CorpusNames): string {
  return FILTER_NAMES.flatMap((filter) => {
    const held = filters[filter]
    if (held === undefined) return []
    const values = (Array.isArray(held) ? held : [held]).map((value) => nameOfMember(names, filter, value))
    return [`${titleOfFilter(filter)}: ${values.join(' or ')}`]
  }).join('; ')
}
