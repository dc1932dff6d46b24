import { type RawBuilder, sql } from 'kysely'
import { activeFilters } from '@/lib/store/where'
import { limitTo } from '@/lib/views/first-rows'
import { keptAnswers } from '@/lib/views/kept-answers'
import { type Difference, PAIR_KINDS, type PairKind } from '@/lib/views/rows/agreement'
import type { Reading } from '@/lib/views/view'
import { pairQueries } from './pair-facts'

type Sql = RawBuilder<unknown>

const KIND_RANK = sql`case kind ${sql.join(
  PAIR_KINDS.map((kind, rank) => sql`when ${sql.lit(kind)} then ${sql.lit(rank)}`),
  sql` `,
)} end`
const FACTS = sql`layer, first, second`

/** What the pairs are ordered by: each ends with what names a pair. */
const ORDERS: Record<string, Sql> = {
  sharpest: sql`${KIND_RANK}, outlets desc, distance desc, ${FACTS}`,
  date: sql`${FACTS}`,
}

/** A pair by the numbers of its facts; of lists, the claim that states the total and the list's place by id. */
export interface StoredPair {
  layer: 'claims' | 'positions' | 'lists'
  first: number
  second: number
  kind: PairKind
  differs: Difference | null
  outlets: number
  originators: number
  distance: number
}

async function askPairs(reading: Reading): Promise<{ pairs: StoredPair[]; total: number }> {
  const order = ORDERS[reading.display.sort ?? ''] ?? (ORDERS.sharpest as Sql)
  const { rows } = await sql<StoredPair & { total: number }>`
    with ${pairQueries(reading)} select *, (select count(*) from pairs) as total from pairs order by ${order} ${limitTo(reading.top)}`.execute(
    reading.db,
  )
  return { pairs: rows, total: rows[0]?.total ?? 0 }
}

const kept = keptAnswers<{ pairs: StoredPair[]; total: number }>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The pairs to be shown, in their order, and how many there are. */
export function readPairs(reading: Reading): Promise<{ pairs: StoredPair[]; total: number }> {
  const { db, seed, display, top } = reading
  const isWhole = activeFilters(reading.filters).length === 0 && top <= MOST_KEPT
  return isWhole ? kept(db, [seed, display.kind, display.sort, top].join(' '), () => askPairs(reading)) : askPairs(reading)
}
