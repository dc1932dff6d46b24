import { type RawBuilder, sql } from 'kysely'
import { claimPairs } from '@/lib/store/accounts/claim-pairs'
import { positionPairs } from '@/lib/store/accounts/position-pairs'
import { activeFilters, answeringTables, type Filters } from '@/lib/store/where'
import type { Scope } from '@/lib/views/view'
import { listTotals } from './list-totals'

type Sql = RawBuilder<unknown>
/** In their order by name, as in the tables' own order. */
export const LAYERS = ['claims', 'lists', 'positions'] as const
export type Layer = (typeof LAYERS)[number]

/** The layers that can be asked for all active filters: lists pair claims with positions. */
export function layersOf(filters: Filters): Layer[] {
  const tables = answeringTables(filters)
  const [claims, positions] = [tables.includes('claims'), tables.includes('positions')]
  return LAYERS.filter((layer) => (layer === 'claims' ? claims : layer === 'positions' ? positions : claims && positions))
}

const NO_PAIRS = sql`select * from account_pairs where 1 = 0`
const QUERIES = { claims: claimPairs, positions: positionPairs, lists: listTotals } as const

/**
 * The pairs of some layers of a selection, as queries for a `with` clause of which the last is `pairs`, with the columns of `account_pairs`. The numbers of facts
 * are `first` and `second`; a list is named by its place by id. All pairs of the revision are stored, those of lists aside.
 */
export function pairQueries({ filters, display }: Scope, layers: readonly Layer[] = layersOf(filters)): Sql {
  const isWhole = activeFilters(filters).length === 0
  const isStored = (layer: Layer) => isWhole && layer !== 'lists'
  const queries = layers.filter((layer) => !isStored(layer)).map((layer) => QUERIES[layer](filters))
  const parts = layers.map((layer) =>
    isStored(layer)
      ? sql`select * from account_pairs where layer = ${sql.lit(layer)}`
      : sql`select ${COLUMNS} from ${sql.table(`${layer}_pairs`)} where kind is not null`,
  )
  const kind = display.kind ?? 'all'
  const all = sql.join(parts.length ? parts : [NO_PAIRS], sql` union all `)
  return sql.join(
    [
      ...queries,
      sql`pairs as ${isWhole ? sql`not materialized` : sql`materialized`} (
        select * from (${all}) as every_pair ${kind === 'all' ? sql`` : sql`where kind = ${kind}`})`,
    ],
    sql`, `,
  )
}

const COLUMNS = sql.join(
  [
    'layer',
    'first',
    'second',
    'first_rid',
    'second_rid',
    'first_id',
    'second_id',
    'kind',
    'differs',
    'outlets',
    'originators',
    'distance',
  ].map((name) => sql.ref(name)),
)

const behind = (end: 'first' | 'second') =>
  sql`select ${sql.ref(`${end}_rid`)} as rid, layer, first_id as first, second_id as second from pairs`

/** Of a list: its stated total, and those of its members that satisfy the filters. */
const MEMBERS = sql`
  select members.passing as rid, pairs.layer, pairs.first_id as first, pairs.second_id as second
  from pairs join list_members as members on members.list_id = pairs.second_id and members.passing is not null where pairs.layer = 'lists'`

/** One row per pair and excerpt behind it. */
export function pairFacts(scope: Scope): Sql {
  const layers = layersOf(scope.filters)
  const parts = [behind('first'), sql`${behind('second')} where layer <> 'lists'`, ...(layers.includes('lists') ? [MEMBERS] : [])]
  return sql`with ${pairQueries(scope, layers)} ${sql.join(parts, sql` union all `)}`
}
