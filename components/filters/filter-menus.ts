import { eventLines } from '@/components/corpus/event-tree'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Facets } from '@/lib/api/contract/facets'
import { type CorpusNames, nameOfMember, titleOfFilter } from '@/lib/api/selection-words'
import { FILTERS, type FilterName, type Filters } from '@/lib/selection/parameters'
import type { Counted, FacetOption } from './facet-list'
import { facetOptions } from './facet-options'

/** A filter that is chosen from a list. */
type MenuFilter = 'event' | 'outlet' | 'group' | 'voice' | 'family' | 'actor_kind' | 'target' | 'coder'

export interface Menu {
  filter: MenuFilter
  title: string
  options: FacetOption[]
  /** Values beside those offered. */
  left: number
  /** Which excerpts of each value are counted: those under the other filters, all there are, or none. */
  counted: Counted
}

export type FilteredCorpus = CorpusNames & Pick<CorpusDetail, 'dates'>

/** Values that a menu offers at once. */
const VALUES = 100

const COUNTED: readonly string[] = ['outlet', 'voice', 'family', 'target'] satisfies (keyof Facets['facets'])[]
const isCounted = (filter: MenuFilter): filter is keyof Facets['facets'] => COUNTED.includes(filter)

/** The kinds that can be told apart, where there are stances at all. */
const kindsOfActors = (corpus: FilteredCorpus): FacetOption[] =>
  corpus.targets.length === 0
    ? []
    : FILTERS.actor_kind.choices
        .filter((kind) => corpus.actors.some((actor) => actor.kind === kind))
        .map((id) => ({ id, name: nameOfMember(corpus, 'actor_kind', id), n: null }))

/** The values that the corpus itself lists. */
function listed(corpus: FilteredCorpus, filter: MenuFilter): FacetOption[] {
  if (filter === 'event')
    return eventLines(corpus.events).map(({ event: { id, title, excerpts }, depth }) => ({ id, name: title, n: excerpts, depth }))
  if (filter === 'actor_kind') return kindsOfActors(corpus)
  if (filter === 'coder') return corpus.coders.map(({ id, name }) => ({ id, name, n: null }))
  const groups = new Map<string, number>()
  for (const { group, excerpts } of corpus.outlets) if (group) groups.set(group, (groups.get(group) ?? 0) + excerpts)
  return [...groups].map(([group, n]) => ({ id: group, name: nameOfMember(corpus, 'group', group), n }))
}

const countedOf = (filter: MenuFilter): Counted =>
  isCounted(filter) ? 'selected' : filter === 'coder' || filter === 'actor_kind' ? 'none' : 'all'

/** Whether there is anything to choose between. */
function isOffered(corpus: FilteredCorpus, filter: MenuFilter): boolean {
  if (isCounted(filter)) return true
  return listed(corpus, filter).length > (countedOf(filter) === 'none' ? 1 : 0)
}

const ORDER: readonly MenuFilter[] = ['event', 'outlet', 'group', 'voice', 'family', 'target', 'actor_kind', 'coder']

/** The filters that have a menu, in its order. @param offered those that mean something on the page */
export const menuFilters = (corpus: FilteredCorpus, offered: readonly FilterName[]): MenuFilter[] =>
  ORDER.filter((filter) => offered.includes(filter) && isOffered(corpus, filter))

/** The menus of the filter bar. @param whole the filter of which all values are listed, however many there are */
export function filterMenus(
  corpus: FilteredCorpus,
  filters: Filters,
  offered: readonly FilterName[],
  facets: Facets | undefined,
  whole = '',
): Menu[] {
  return menuFilters(corpus, offered).map((filter) => {
    const menu = { filter, title: titleOfFilter(filter), counted: countedOf(filter) }
    const chosen = filters[filter] ?? []
    const nameOf = (id: string) => nameOfMember(corpus, filter, id)
    if (isCounted(filter)) {
      const counted = facets?.facets[filter]
      const found = filter === 'family' ? counted?.map((family) => ({ ...family, name: nameOf(family.id) })) : counted
      return { ...menu, options: facetOptions(found, chosen, nameOf), left: (facets?.values?.[filter] ?? 0) - (found?.length ?? 0) }
    }
    const all = listed(corpus, filter)
    const options = filter === whole ? all : all.filter(({ id }, place) => place < VALUES || chosen.includes(id))
    return { ...menu, options: facetOptions(options, chosen, nameOf), left: all.length - options.length }
  })
}
