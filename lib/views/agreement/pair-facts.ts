import { type RawBuilder, sql } from 'kysely'
import { claimPairs } from '@/lib/store/accounts/claim-pairs'
import type { WriteKind } from '@/lib/store/accounts/pairs'
import { positionPairs } from '@/lib/store/accounts/position-pairs'
import { activeFilters, answeringTables, type Filters } from '@/lib/store/filters'
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

/** All pairs of the revision are stored, those of lists aside. */
export const isStored = (filters: Filters, layer: Layer): boolean => layer !== 'lists' && activeFilters(filters).length === 0

/**
 * The pairs of some layers of a selection, as queries for a `with` clause of which the last is `pairs`, with the columns of `account_pairs`. The numbers of facts
 * are `first` and `second`; a list is named by its place by id. Where `kind` is null there is nothing to be said of a pair: to leave it out here would
 * be to find out twice.
 * @param writeKind how kinds are written; those of stored pairs are texts
 */
export function pairQueries({ filters, display }: Scope, layers: readonly Layer[], writeKind: WriteKind): Sql {
  const [stored, computed] = [true, false].map((one) => layers.filter((layer) => isStored(filters, layer) === one)) as [Layer[], Layer[]]
  const kind = display.kind ?? 'all'
  const ofKind = (write: WriteKind) => (kind === 'all' ? sql`1 = 1` : sql`kind = ${write(kind)}`)
  const parts = [
    ...stored.map((layer) => sql`select ${COLUMNS} from account_pairs where layer = ${sql.lit(layer)} and ${ofKind(sql.lit)}`),
    ...computed.map((layer) => sql`select ${COLUMNS} from ${sql.table(`${layer}_pairs`)} where ${ofKind(writeKind)}`),
  ]
  const all = sql.join(parts.length ? parts : [NO_PAIRS], sql` union all `)
  const isWhole = activeFilters(filters).length === 0
  return sql.join(
    [
      ...computed.map((layer) => QUERIES[layer](filters, writeKind)),
      sql`pairs as ${isWhole ? sql`not materialized` : sql`materialized`} (${all})`,
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
  sql`select ${sql.ref(`${end}_rid`)} as rid, layer, first_id as first, second_id as second from pairs where kind is not null`

/** Of a list: its stated total, and those of its members that satisfy the filters. */
const MEMBERS = sql`
  select members.passing as rid, pairs.layer, pairs.first_id as first, pairs.second_id as second
  from pairs join list_members as members on members.list_id = pairs.second_id and members.passing is not null where pairs.layer = 'lists'`

/** One row per pair and excerpt behind it. */
export function pairFacts(scope: Scope): Sql {
  const layers = layersOf(scope.filters)
  const parts = [behind('first'), sql`${behind('second')} and layer <> 'lists'`, ...(layers.includes('lists') ? [MEMBERS] : [])]
  return sql`with ${pairQueries(scope, layers, sql.lit)} ${sql.join(parts, sql` union all `)}`
}
