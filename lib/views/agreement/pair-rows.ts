import { type RawBuilder, sql } from 'kysely'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { activeFilters } from '@/lib/store/where'
import { limitTo } from '@/lib/views/first-rows'
import { keptAnswers } from '@/lib/views/kept-answers'
import { type Difference, PAIR_KINDS, type PairKind } from '@/lib/views/rows/agreement'
import type { Reading } from '@/lib/views/view'
import { LAYERS, type Layer, layersOf, pairQueries } from './pair-facts'

type Sql = RawBuilder<unknown>

const KIND_RANK = sql`case kind ${sql.join(
  PAIR_KINDS.map((kind, rank) => sql`when ${sql.lit(kind)} then ${sql.lit(rank)}`),
  sql` `,
)} end`
const FACTS = sql`first, second`
const STORED = sql`layer, kind, differs, outlets, originators, distance, first, second`

/** What the pairs of a layer are ordered by: each ends with what names a pair. */
const ORDERS: Record<string, Sql> = {
  sharpest: sql`${KIND_RANK}, outlets desc, distance desc, ${FACTS}`,
  date: sql`${FACTS}`,
}

/** A pair by the numbers of its facts; of lists, the claim that states the total and the list's place by id. */
export interface StoredPair {
  layer: Layer
  first: number
  second: number
  kind: PairKind
  differs: Difference | null
  outlets: number
  originators: number
  distance: number
}

/** The first pairs of a layer, and how many there are. */
async function askLayer(reading: Reading, layer: Layer): Promise<(StoredPair & { total: number })[]> {
  const order = orderOf(reading)
  const { rows } = await sql<StoredPair & { total: number }>`
    with ${pairQueries(reading, [layer])}
    select ${STORED}, (select count(*) from pairs) as total from pairs order by ${order} ${limitTo(reading.top)}`.execute(reading.db)
  return rows
}

const orderOf = ({ display }: Reading): Sql => ORDERS[display.sort ?? ''] ?? (ORDERS.sharpest as Sql)

/** As `ORDERS` says, of pairs that each layer has in that order already. */
const IN_ORDER: Record<string, (a: StoredPair, b: StoredPair) => number> = {
  sharpest: (a, b) => rankOf(a) - rankOf(b) || b.outlets - a.outlets || b.distance - a.distance || byFacts(a, b),
  date: (a, b) => byFacts(a, b),
}
const rankOf = ({ kind }: StoredPair) => PAIR_KINDS.indexOf(kind)
const byFacts = (a: StoredPair, b: StoredPair) =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || a.first - b.first || a.second - b.second

const hasLists = oncePerRevision(async (db) => {
  const { n } = await db.selectFrom('lists').select(db.fn.count<number>('total_claim_id').as('n')).executeTakeFirstOrThrow()
  return n > 0
})

/** The layers are asked side by side. */
async function askPairs(reading: Reading): Promise<{ pairs: StoredPair[]; total: number }> {
  const { db, display, filters, top } = reading
  const withLists = await hasLists(db)
  const layers = layersOf(filters).filter((layer) => layer !== 'lists' || withLists)
  const found = await Promise.all(layers.map((layer) => askLayer(reading, layer)))
  const inOrder = (IN_ORDER[display.sort ?? ''] ?? IN_ORDER.sharpest) as (a: StoredPair, b: StoredPair) => number
  return {
    pairs: found
      .flat()
      .sort(inOrder)
      .slice(0, Number.isFinite(top) ? top : undefined),
    total: found.reduce((sum, [first]) => sum + (first?.total ?? 0), 0),
  }
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
