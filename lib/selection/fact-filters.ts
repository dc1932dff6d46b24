import type { FilterName } from './parameters'

/** A table of facts: what a coder stated about an excerpt. */
export type FactTable = 'claims' | 'positions' | 'codings'
export const FACT_TABLES = ['claims', 'positions', 'codings'] as const satisfies readonly FactTable[]

/** Filters that speak of the article or the excerpt, whatever facts it holds. */
export const EXCERPT_FILTERS = ['event', 'outlet', 'group', 'from', 'to', 'language', 'q'] as const satisfies readonly FilterName[]

const EVERY_FACT = [...EXCERPT_FILTERS, 'voice', 'attitude', 'coder', 'code', 'codebook'] as const satisfies readonly FilterName[]

/** Filters that can be asked of the facts of a table. */
export const APPLICABLE: Readonly<Record<FactTable, readonly FilterName[]>> = {
  claims: [...EVERY_FACT, 'metric', 'family', 'subject'],
  positions: [...EVERY_FACT, 'actor', 'actor_kind', 'target', 'stance'],
  codings: EVERY_FACT,
}
