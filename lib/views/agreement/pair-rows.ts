import { type RawBuilder, sql } from 'kysely'
import type { WriteKind } from '@/lib/store/accounts/pairs'
import { activeFilters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import type { ChosenAccounts } from '@/lib/views/accounts/account-columns'
import { chosenAccounts } from '@/lib/views/accounts/chosen-accounts'
import { limitTo } from '@/lib/views/first-rows'
import { keptAnswers } from '@/lib/views/kept-answers'
import { type Difference, PAIR_KINDS, type PairKind } from '@/lib/views/rows/agreement'
import { isOfDates } from '@/lib/views/undated'
import type { Reading } from '@/lib/views/view'
import { judgeClaims } from './claim-judgement'
import { firstPairs, type PairOrder } from './first-pairs'
import { type Judgement, rankOf } from './judgement'
import { isStored, LAYERS, type Layer, layersOf, pairQueries } from './pair-facts'
import { judgePositions } from './position-judgement'

type Sql = RawBuilder<unknown>

/** The kinds of pairs are put in order as numbers. */
const rankInSql: WriteKind = (kind) => sql.lit(rankOf(kind as PairKind))
const RANK_OF_STORED = sql`case kind ${sql.join(
  PAIR_KINDS.map((kind) => sql`when ${sql.lit(kind)} then ${rankInSql(kind)}`),
  sql` `,
)} end`
const FACTS = sql`first, second`
const STORED = sql`layer, differs, outlets, originators, distance, first, second`

/** What the pairs of a layer are ordered by, given the rank of their kind: each ends with what names a pair. Where there is nothing to be said, the kind is null. */
const ORDERS: Record<string, (rank: Sql) => Sql> = {
  sharpest: (rank) => sql`${rank} nulls last, outlets desc, distance desc, ${FACTS}`,
  date: (rank) => sql`case when ${rank} is null then 1 else 0 end, ${FACTS}`,
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

interface FoundPairs {
  pairs: StoredPair[]
  total: number
  /** The places of the articles behind all of them that have no printed day, where dates matter and that was looked at. */
  undated?: ReadonlySet<number>
}

type StoredRow = Omit<StoredPair, 'kind'> & { rank: number | null; total: number }

/** The first pairs of a layer that are stored, or of lists, and how many there are. */
async function askLayer(reading: Reading, layer: Layer): Promise<FoundPairs> {
  const rank = isStored(reading.filters, layer) ? RANK_OF_STORED : sql`kind`
  const order = (ORDERS[reading.display.sort ?? ''] ?? ORDERS.sharpest)?.(rank)
  const { rows } = await sql<StoredRow>`
    with ${pairQueries(reading, [layer], rankInSql)}
    select ${STORED}, ${rank} as rank, (select count(kind) from pairs) as total from pairs ${Number.isFinite(reading.top) ? sql`` : sql`where kind is not null`} order by ${order} ${limitTo(reading.top)}`.execute(
    reading.db,
  )
  const pairs = rows.flatMap(({ rank, total: _, ...pair }) => (rank === null ? [] : [{ ...pair, kind: PAIR_KINDS[rank] as PairKind }]))
  return { pairs, total: rows[0]?.total ?? 0 }
}

const byNumbers: PairOrder['compare'] = (a, b) => a.first - b.first || a.second - b.second
/** As `ORDERS` says. */
const COMPARED: Record<string, PairOrder> = {
  sharpest: {
    compare: (a, b) => a.rank - b.rank || b.outlets - a.outlets || b.distance - a.distance || byNumbers(a, b),
    isBehind: (last, rank, outlets, distance) =>
      rank > last.rank || (rank === last.rank && (outlets < last.outlets || (outlets === last.outlets && distance < last.distance))),
  },
  date: { compare: byNumbers, isBehind: () => false },
}

/** The same of accounts that are compared now: a tenth of what the database takes for it. */
async function comparePairs(
  { display, filters, top }: Reading,
  layer: Layer,
  chosen: ChosenAccounts,
  judgement: Judgement,
): Promise<FoundPairs> {
  const { source } = chosen.accounts
  const order = (COMPARED[display.sort ?? ''] ?? COMPARED.sharpest) as PairOrder
  const wanted = (display.kind ?? 'all') === 'all' ? undefined : rankOf(display.kind as PairKind)
  const { pairs, total, undated } = await firstPairs(chosen, judgement, { most: top, order, wanted, isOfDates: isOfDates(filters) })
  return {
    pairs: pairs.map(({ rank, first, second, outlets, distance, a, b, reason }) => ({
      layer,
      first,
      second,
      kind: PAIR_KINDS[rank] as PairKind,
      differs: judgement.differs(a, b, reason),
      outlets,
      originators: source[a] === source[b] ? 1 : 2,
      distance,
    })),
    total,
    undated,
  }
}

/** Of the same accounts it is made once: V8 makes more of functions that stay. */
const judged = new WeakMap<object, Judgement>()
function judgedOnce<A extends object>(accounts: A, judge: (accounts: A) => Judgement): Judgement {
  const judgement = judged.get(accounts) ?? judge(accounts)
  judged.set(accounts, judgement)
  return judgement
}

async function readLayer(reading: Reading, layer: Layer): Promise<FoundPairs> {
  const { db, filters } = reading
  if (layer === 'lists' || isStored(filters, layer)) return askLayer(reading, layer)
  if (layer === 'claims') {
    const claims = await chosenAccounts(db, layer, filters)
    return comparePairs(reading, layer, claims, judgedOnce(claims.accounts, judgeClaims))
  }
  const positions = await chosenAccounts(db, layer, filters)
  return comparePairs(reading, layer, positions, judgedOnce(positions.accounts, judgePositions))
}

/** As `ORDERS` says, of pairs that each layer has in that order already. */
const IN_ORDER: Record<string, (a: StoredPair, b: StoredPair) => number> = {
  sharpest: (a, b) => rankOf(a.kind) - rankOf(b.kind) || b.outlets - a.outlets || b.distance - a.distance || byFacts(a, b),
  date: (a, b) => byFacts(a, b),
}
const byFacts = (a: StoredPair, b: StoredPair) =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || a.first - b.first || a.second - b.second

const hasLists = oncePerRevision(async (db) => {
  const { n } = await db.selectFrom('lists').select(db.fn.count<number>('total_claim_id').as('n')).executeTakeFirstOrThrow()
  return n > 0
})

/** The layers are asked side by side. */
async function askPairs(reading: Reading): Promise<FoundPairs> {
  const { db, display, filters, top } = reading
  const withLists = await hasLists(db)
  const layers = layersOf(filters).filter((layer) => layer !== 'lists' || withLists)
  const found = await Promise.all(layers.map((layer) => readLayer(reading, layer)))
  const undated = found.map((one) => one.undated)
  const inOrder = (IN_ORDER[display.sort ?? ''] ?? IN_ORDER.sharpest) as (a: StoredPair, b: StoredPair) => number
  return {
    pairs: found
      .flatMap(({ pairs }) => pairs)
      .sort(inOrder)
      .slice(0, Number.isFinite(top) ? top : undefined),
    total: found.reduce((sum, { total }) => sum + total, 0),
    ...(undated.every((places) => places !== undefined) && { undated: new Set(undated.flatMap((places) => [...places])) }),
  }
}

const kept = keptAnswers<FoundPairs>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The pairs to be shown, in their order, and how many there are. */
export function readPairs(reading: Reading): Promise<FoundPairs> {
  const { db, seed, display, top } = reading
  const isWhole = activeFilters(reading.filters).length === 0 && top <= MOST_KEPT
  return isWhole ? kept(db, [seed, display.kind, display.sort, top].join(' '), () => askPairs(reading)) : askPairs(reading)
}
