import { sql } from 'kysely'
import type { WriteKind } from '@/lib/store/accounts/pairs'
import type { Filters } from '@/lib/store/filters'
import { factCondition } from '@/lib/store/where'

/**
 * The lists whose stated total is not what they count, as the query `lists_pairs` for a `with` clause: of a list said to be complete another number than that
 * of its members, of an incomplete one fewer than it names. The total and a member must satisfy the filters; the members are counted whatever is selected,
 * and whether articles lack a date is not asked.
 */
export const listTotals = ({ lacking: _, ...filters }: Filters, writeKind: WriteKind = sql.lit) => sql`
  numbered_lists as (select row_number() over (order by lists.id) as number, lists.* from lists),
  list_members as (
    select positions.list_id, positions.rid, positions.actor_id, case when ${factCondition('positions', filters)} then positions.rid end as passing
    from positions where positions.list_id is not null
  ),
  list_counts as (
    select list_id, count(distinct actor_id) as members, count(passing) as passing from list_members group by list_id
  ),
  list_totals as (select claims.* from claims where claims.id in (select total_claim_id from lists) and ${factCondition('claims', filters)}),
  lists_pairs as (
    select 'lists' as layer, list_totals.fid as first, numbered_lists.number as second, list_totals.rid as first_rid, cast(null as bigint) as second_rid,
      list_totals.id as first_id, numbered_lists.id as second_id, ${writeKind('list-total')} as kind, cast(null as text) as differs,
      1 as outlets, 1 as originators,
      abs(list_counts.members - coalesce(list_totals.value, list_totals.high, list_counts.members)) / greatest(list_counts.members, coalesce(list_totals.value, list_totals.high, 1)) as distance
    from numbered_lists
    join list_counts on list_counts.list_id = numbered_lists.id and list_counts.passing > 0
    join list_totals on list_totals.id = numbered_lists.total_claim_id
    where (numbered_lists.complete = 'yes' and (
        list_totals.comparator = 'eq' and list_totals.value <> list_counts.members
        or list_totals.comparator = 'more_than' and list_totals.value >= list_counts.members
        or list_totals.comparator = 'at_least' and list_totals.value > list_counts.members))
      or (list_totals.comparator in ('eq', 'at_most', 'less_than', 'range') and numbered_lists.complete in ('yes', 'no')
        and coalesce(list_totals.value, list_totals.high) < list_counts.members)
  )`
