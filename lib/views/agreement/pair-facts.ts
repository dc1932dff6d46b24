import { type RawBuilder, sql } from 'kysely'
import { answeringTables } from '@/lib/store/where'
import type { Scope } from '@/lib/views/view'
import { claimPairs } from './claim-pairs'
import { listTotals } from './list-totals'
import { positionPairs } from './position-pairs'

type Sql = RawBuilder<unknown>

const NO_PAIRS = sql`select '' as layer, 0 as first, 0 as second, '' as kind, '' as differs, 0 as outlets, 0 as originators, 0.0 as distance where 1 = 0`

/**
 * All pairs of a selection, as queries for a `with` clause of which the last is `pairs`: `layer, first, second` (numbers of facts; of lists their place by id),
 * `kind, differs, outlets, originators, distance`.
 */
export function pairQueries({ filters, display }: Scope): Sql {
  const tables = answeringTables(filters)
  const claims = tables.includes('claims')
  const positions = tables.includes('positions')
  const parts = [...(claims ? ['claims'] : []), ...(positions ? ['positions'] : []), ...(claims && positions ? ['list'] : [])]
  const kind = display.kind ?? 'all'
  const queries: Sql[] = [
    ...(claims ? [claimPairs(filters)] : []),
    ...(positions ? [positionPairs(filters)] : []),
    ...(claims && positions ? [listTotals(filters)] : []),
  ]
  const all = parts.length
    ? sql.join(
        parts.map((part) => sql`select * from ${sql.table(`${part}_pairs`)}`),
        sql` union all `,
      )
    : NO_PAIRS
  return sql`${sql.join([...queries, sql`pairs as materialized (select * from (${all}) as every_pair where kind is not null${kind === 'all' ? sql`` : sql` and kind = ${kind}`})`], sql`, `)}`
}

const ends = (layer: 'claims' | 'positions', end: 'first' | 'second') => sql`
  select ${sql.ref(`${end}_fact.rid`)} as rid, pairs.layer, first_fact.id as first, second_fact.id as second
  from pairs join ${sql.table(layer)} as first_fact on first_fact.fid = pairs.first join ${sql.table(layer)} as second_fact on second_fact.fid = pairs.second
  where pairs.layer = ${sql.lit(layer)}`

/** Of a list: its stated total, and those of its members that satisfy the filters. */
const LIST_ENDS = sql`
  select total.rid, pairs.layer, total.id as first, listed.id as second
  from pairs join claims as total on total.fid = pairs.first join numbered_lists as listed on listed.number = pairs.second where pairs.layer = 'lists'
  union all
  select members.passing as rid, pairs.layer, total.id as first, listed.id as second
  from pairs join claims as total on total.fid = pairs.first join numbered_lists as listed on listed.number = pairs.second
  join list_members as members on members.list_id = listed.id and members.passing is not null where pairs.layer = 'lists'`

/** One row per pair and excerpt behind it. */
export function pairFacts(scope: Scope): Sql {
  const tables = answeringTables(scope.filters)
  const layers = (['claims', 'positions'] as const).filter((layer) => tables.includes(layer))
  const both = layers.flatMap((layer) => [ends(layer, 'first'), ends(layer, 'second')])
  const lists = layers.length === 2 ? [LIST_ENDS] : []
  const parts = [...both, ...lists]
  return sql`with ${pairQueries(scope)} ${parts.length ? sql.join(parts, sql` union all `) : sql`select 0 as rid, '' as layer, '' as first, '' as second where 1 = 0`}`
}
