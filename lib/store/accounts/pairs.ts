import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { FactTable, Filters } from '@/lib/store/filters'
import { factCondition } from '@/lib/store/where'

type Sql = RawBuilder<unknown>
export type Condition = RawBuilder<SqlBool>

/** How a kind of pairs is written in a query, as a text or a number. */
export type WriteKind = (kind: string) => Sql

/** The tables of accounts carry what filters ask of their facts: no join finds those that are selected. */
export const ACCOUNTS = { claims: 'claim_accounts', positions: 'position_accounts' } as const

/** Up to so many accounts of one thing, each is compared with each. */
export const ALL_WITH_ALL = 12

/**
 * The distinct accounts among the facts that satisfy the filters, as the query `{table}_said` for a `with` clause: what one article repeats is one,
 * its first fact stands for it. Where only articles that lack a date are asked for, these are all accounts of the topics that such an article speaks of,
 * for an account of theirs is compared with none of another topic.
 */
export function distinctAccounts(table: Extract<FactTable, 'claims' | 'positions'>, { lacking, ...filters }: Filters): Sql {
  const selected = sql.table(`${table}_selected`)
  const accounts = sql`${sql.table(ACCOUNTS[table])} as ${sql.table(table)} where ${factCondition(table, filters)}`
  const ofThose = lacking ? sql`and topic in (select topic from ${accounts} and ${sql.ref(lacking)} is null)` : sql``
  return sql`
    ${selected} as materialized (select * from ${accounts} ${ofThose}),
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
  /** What is asked of an account once, however many it is compared with: columns beside those of the table. */
  traits: Sql
  /** What two accounts `a` and `b` have in common or apart, whichever comes first: columns. */
  met: Sql
  /** Out of those columns, the place of the comparison (`reason`), and whether article and source are the same (`same_article`, `same_source`). */
  kind: Sql
  differs: Sql
  distance: Sql
}

/** Higher than any place. */
const NO_PLACE = sql.lit(Number.MAX_SAFE_INTEGER)

/**
 * The pairs of accounts of each comparison, as queries for a `with` clause of which the last is `{table}_pairs`; where `kind` is null there is nothing to be said of them.
 * Few accounts are all compared with each other; where there are more, each with the two at the ends alone, so that the work grows with their number.
 * Each account waits for those that come `after` one place and `before` another.
 */
export function pairsOf({ table, comparisons, traits, met, kind, differs, distance }: Pairing): Sql {
  const [said, items, groups, compared, met_, pairs] = ['said', 'items', 'groups', 'compared', 'met', 'pairs'].map((part) =>
    sql.table(`${table}_${part}`),
  ) as [Sql, Sql, Sql, Sql, Sql, Sql]
  const reasons = sql.lit(comparisons.length)
  const itemsOf = ({ group, among }: Comparison, reason: number) => sql`
    select ${sql.ref(group)} * ${reasons} + ${sql.lit(reason)} as about, said.*, ${traits} from ${said} as said ${among ? sql`where ${among}` : sql``}`
  const earlier = (column: string) => sql`case when a.fid < b.fid then ${sql.ref(`a.${column}`)} else ${sql.ref(`b.${column}`)} end`
  const later = (column: string) => sql`case when a.fid < b.fid then ${sql.ref(`b.${column}`)} else ${sql.ref(`a.${column}`)} end`
  return sql`
    ${items} as materialized (${sql.join(comparisons.map(itemsOf), sql` union all `)}),
    ${groups} as (
      select about, count(*) > ${sql.lit(ALL_WITH_ALL)} as is_large, min(place) as lowest, max(place) as highest from ${items} group by about having count(*) > 1
    ),
    ${compared} as materialized (
      select item.*, case when groups.is_large then groups.lowest else item.place end as after,
        case when groups.is_large and item.place = groups.highest then item.place else ${NO_PLACE} end as before
      from ${items} as item join ${groups} as groups on groups.about = item.about
      where not groups.is_large or item.place = groups.lowest or item.place = groups.highest
    ),
    ${met_} as (
      select a.about % ${reasons} as reason, least(a.fid, b.fid) as first, greatest(a.fid, b.fid) as second, ${earlier('rid')} as first_rid, ${later('rid')} as second_rid,
        ${earlier('id')} as first_id, ${later('id')} as second_id, a.article = b.article as same_article, a.source = b.source as same_source, a.outlet = b.outlet as same_outlet, ${met}
      from ${compared} as a join ${items} as b on b.about = a.about and b.place > a.after and b.place < a.before
    ),
    ${pairs} as (
      select ${sql.lit(table)} as layer, first, second, first_rid, second_rid, first_id, second_id, ${kind} as kind, ${differs} as differs,
        case when same_outlet then 1 else 2 end as outlets, case when same_source then 1 else 2 end as originators, ${distance} as distance
      from ${met_}
    )`
}
