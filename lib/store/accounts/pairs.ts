import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type FactTable, type Filters, factCondition } from '@/lib/store/where'

type Sql = RawBuilder<unknown>
export type Condition = RawBuilder<SqlBool>

/** The tables of accounts carry what filters ask of their facts: no join finds those that are selected. */
export const ACCOUNTS = { claims: 'claim_accounts', positions: 'position_accounts' } as const

/** Up to so many accounts of one thing, each is compared with each. */
export const ALL_WITH_ALL = 12

/**
 * The distinct accounts among the facts that satisfy the filters, as the query `{table}_said` for a `with` clause: what one article repeats is one,
 * its first fact stands for it.
 */
export function distinctAccounts(table: Extract<FactTable, 'claims' | 'positions'>, filters: Filters): Sql {
  const selected = sql.table(`${table}_selected`)
  return sql`
    ${selected} as materialized (select * from ${sql.table(ACCOUNTS[table])} as ${sql.table(table)} where ${factCondition(table, filters)}),
    ${sql.table(`${table}_said`)} as materialized (
      select * from ${selected} where not repeated or fid in (select min(fid) from ${selected} where repeated group by account)
    )`
}

/** Accounts to be compared with one another for one reason: those whose column `group` is equal. */
export interface Comparison {
  group: string
  /** Of which accounts; all without it. */
  among?: Sql
}

interface Pairing {
  /** `{table}_said` are the accounts, `{table}_pairs` the pairs. */
  table: 'claims' | 'positions'
  comparisons: readonly Comparison[]
  kind: Sql
  differs: Sql
  distance: Sql
}

/**
 * The pairs of accounts of each comparison, as queries for a `with` clause of which the last is `{table}_pairs`. `kind`, `differs` and `distance` are asked of
 * the accounts `a` and `b`, whichever comes first, and of the place of the comparison, `a.reason`.
 * Few accounts are all compared with each other; where there are more, each with the two at the ends alone, so that the work grows with their number.
 */
export function pairsOf({ table, comparisons, kind, differs, distance }: Pairing): Sql {
  const [said, items, groups, compared, pairs] = ['said', 'items', 'groups', 'compared', 'pairs'].map((part) =>
    sql.table(`${table}_${part}`),
  ) as [Sql, Sql, Sql, Sql, Sql]
  const size = sql.lit(ALL_WITH_ALL)
  return sql`
    ${items} as materialized (${sql.join(
      comparisons.map(
        ({ group, among }, reason) =>
          sql`select ${sql.lit(reason)} as reason, ${sql.ref(group)} as about, said.* from ${said} as said ${among ? sql`where ${among}` : sql``}`,
      ),
      sql` union all `,
    )}),
    ${groups} as (
      select reason, about, count(*) as size, min(place) as lowest, max(place) as highest from ${items} group by reason, about having count(*) > 1
    ),
    ${compared} as materialized (
      select item.*, groups.lowest, groups.highest, groups.size <= ${size} as with_all
      from ${items} as item join ${groups} as groups on groups.reason = item.reason and groups.about = item.about
      where groups.size <= ${size} or item.place = groups.lowest or item.place = groups.highest
    ),
    ${pairs} as (
      select ${sql.lit(table)} as layer, least(a.fid, b.fid) as first, greatest(a.fid, b.fid) as second,
        case when a.fid < b.fid then a.rid else b.rid end as first_rid, case when a.fid < b.fid then b.rid else a.rid end as second_rid,
        case when a.fid < b.fid then a.id else b.id end as first_id, case when a.fid < b.fid then b.id else a.id end as second_id, ${kind} as kind, ${differs} as differs,
        case when a.outlet = b.outlet then 1 else 2 end as outlets, case when a.source = b.source then 1 else 2 end as originators, ${distance} as distance
      from ${compared} as a join ${items} as b on b.reason = a.reason and b.about = a.about
        and case when a.with_all then a.place < b.place when a.place = a.lowest then b.place > a.lowest
          else b.place > a.lowest and b.place < a.highest end
    )`
}
