import type { StancePart } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'

/** What the statements behind a row make of it. */
export const OF_STATEMENTS = ['statements', 'relayed', 'attitudes', 'chains', 'article', 'sequence', 'as_of', 'n'] as const

/** The one value that all share; null where they differ, or one has none. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = values
  return others.every((value) => value === first) ? first : null
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort()
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** One row of some of its parts. */
export function rowOfParts(row: ViewRow, parts: readonly StancePart[]): ViewRow {
  return {
    ...row,
    statements: sum(parts.map(([, statements]) => statements)),
    n: sum(parts.map(([, , n]) => n)),
    relayed: parts.every(([, , , relayed]) => relayed),
    attitudes: distinct(parts.flatMap(([, , , , attitudes]) => attitudes)),
    chains: distinct(parts.flatMap(([, , , , , chains]) => chains)),
    article: shared(parts.map(([article]) => article)),
    sequence: shared(parts.map(([, , , , , , sequence]) => sequence)),
    as_of: shared(parts.map(([, , , , , , , asOf]) => asOf)),
  }
}
