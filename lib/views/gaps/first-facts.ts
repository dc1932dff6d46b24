import { activeFilters } from '@/lib/store/filters'
import { keptAnswers } from '@/lib/views/kept-answers'
import type { Reading } from '@/lib/views/view'
import { kindsIn } from './facts'
import { framedFacts } from './framed-facts'
import { type ListedFacts, orderOf } from './mentioned-facts'
import { statedFacts } from './stated-facts'

/** The kinds are counted side by side. */
async function listFacts(reading: Reading, most: number): Promise<ListedFacts> {
  const listed = await Promise.all(
    kindsIn(reading).map((kind) => (kind === 'frames' ? framedFacts(reading) : statedFacts(reading, kind, most))),
  )
  const undated = listed.map((one) => one.undated)
  return {
    first: listed
      .flatMap(({ first }) => first)
      .sort(orderOf(reading))
      .slice(0, most),
    total: listed.reduce((sum, { total }) => sum + total, 0),
    undated: undated.every((ranks) => ranks !== undefined) ? undated.flat() : undefined,
  }
}

const kept = keptAnswers<ListedFacts>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The first facts of a reading with each outlet that mentions them. The answer about whole outlets and one coder is kept: it is what a page without filters asks. */
export function firstFacts(reading: Reading, most: number): Promise<ListedFacts> {
  const { db, display, filters, seed, top } = reading
  const ask = () => listFacts(reading, most)
  const isWhole = activeFilters(filters).every((name) => name === 'coder' || name === 'outlet') && top <= MOST_KEPT
  return isWhole ? kept(db, [seed, display.kind, display.show, display.sort, most].join(' '), ask) : ask()
}
