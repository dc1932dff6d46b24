import { FILTER_NAMES, type FilterName, type Filters as SelectionFilters } from '@/lib/selection/parameters'
import type { RankSet } from './rank-set'

/** A table of facts: what a coder stated about an excerpt. */
export type FactTable = 'claims' | 'positions' | 'codings'
export const FACT_TABLES = ['claims', 'positions', 'codings'] as const satisfies readonly FactTable[]

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

/** Filters that speak of the article or the excerpt, whatever facts it holds. */
const EXCERPT_FILTERS = ['event', 'outlet', 'group', 'from', 'to', 'language', 'q'] as const satisfies readonly FilterName[]

const EVERY_FACT = [...EXCERPT_FILTERS, 'voice', 'attitude', 'coder', 'code', 'codebook'] as const satisfies readonly FilterName[]

/** Filters that can be asked of the facts of a table. */
export const APPLICABLE: Readonly<Record<FactTable, readonly FilterName[]>> = {
  claims: [...EVERY_FACT, 'metric', 'family', 'subject'],
  positions: [...EVERY_FACT, 'actor', 'target', 'stance'],
  codings: EVERY_FACT,
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
