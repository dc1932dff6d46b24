import type { FilterName, Filters } from '@/lib/selection/parameters'

/** The filters that the page of an outlet takes over from where its name was followed: which excerpts are meant, not what is coded in them. */
export const OUTLET_FILTERS: readonly FilterName[] = ['event', 'from', 'to', 'language', 'q']

/** Those of the filters that the page of an outlet can apply. */
export const outletFilters = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => OUTLET_FILTERS.includes(name as FilterName)))
