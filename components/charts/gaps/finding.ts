import type { GapRow } from '@/lib/views/rows/gaps'
import { factKey } from './fact-key.model'
import { searchedOutlets } from './searched.model'

/** How many of the facts one outlet alone has of those that were searched, and how many all of these; null where one outlet was. */
export function gapsFinding(rows: readonly GapRow[]): string | null {
  const outlets = searchedOutlets(rows).size
  if (outlets < 2) return null
  const facts = [...new Map(rows.map((row) => [factKey(row), row.outlets_with])).values()]
  const alone = facts.filter((count) => count === 1).length
  const all = facts.filter((count) => count >= outlets).length
  const only = `found in only one of the ${outlets} outlets searched`
  if (alone === facts.length) return facts.length > 1 ? `All ${facts.length} facts are ${only}.` : null
  return `${alone} of ${facts.length} facts are ${only}, ${all} in all of them.`
}
