import { APPLICABLE, EXCERPT_FILTERS, FACT_TABLES, type FactTable } from '@/lib/selection/fact-filters'
import { FILTER_NAMES, type FilterName, type Filters as SelectionFilters } from '@/lib/selection/parameters'
import type { RankSet } from './rank-set'

export { APPLICABLE, FACT_TABLES, type FactTable }

/** A selection's filters, `q` looked up by `lookUpSearch`: without that, no condition on them can be made. */
export type Filters = SelectionFilters & {
  readonly search?: RankSet | undefined
  /** The excerpts about the events in `event`, where they are known already. */
  readonly about?: RankSet | undefined
  /** Those, and the excerpts with a coding that names one of the events, where they are known already. */
  readonly coded?: RankSet | undefined
  /** The excerpts that the coder in `coder` examined with the codebook in `codebook`, where they are known already. */
  readonly reviewed?: RankSet | undefined
  /** Only articles without this: a printed day of publication, or even bounds of it. */
  readonly lacking?: 'published_on' | 'first_day' | undefined
}

export const activeFilters = (filters: Filters): FilterName[] => FILTER_NAMES.filter((name) => filters[name] !== undefined)

/** Without the filters that cannot be asked. */
export const applicableFilters = (applicable: readonly FilterName[], filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name === 'search' || applicable.includes(name as FilterName)))

/** The tables of whose facts every active filter can be asked. */
export const answeringTables = (filters: Filters): FactTable[] =>
  FACT_TABLES.filter((table) => activeFilters(filters).every((name) => APPLICABLE[table].includes(name)))

/** Does a filter speak of what is stated, not only of who publishes it, when and about which event? */
export const speaksOfFacts = (filters: Filters) =>
  activeFilters(filters).some((name) => !(EXCERPT_FILTERS as readonly FilterName[]).includes(name))

/** Do these filters speak of nothing but the article and its words? Then they are the same for an excerpt and for every fact in it. */
export const speaksOfArticlesAlone = (filters: Filters): boolean => !speaksOfFacts(filters) && filters.event === undefined

/** The filters without the dates. */
export const withoutDates = ({ from: _from, to: _to, ...others }: Filters): Filters => others
