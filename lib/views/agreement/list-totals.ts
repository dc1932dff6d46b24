import { sql } from 'kysely'
import type { WriteKind } from '@/lib/store/accounts/pairs'
import type { Filters } from '@/lib/store/filters'
import { factCondition } from '@/lib/store/where'

/** The fewest members that a total allows, where it sets a bound; `approx`, `vague` and the like set none. */
const LEAST = sql`case list_totals.comparator
  when 'eq' then list_totals.value when 'at_least' then list_totals.value when 'more_than' then floor(list_totals.value) + 1 when 'range' then list_totals.low end`
/** The most. */
const MOST = sql`case list_totals.comparator
  when 'eq' then list_totals.value when 'at_most' then list_totals.value when 'less_than' then ceil(list_totals.value) - 1 when 'range' then list_totals.high end`

/** The number that is stated, or the end of the range on the side of the members. */
const STATED = sql`coalesce(list_totals.value, case when list_totals.low > list_counts.members then list_totals.low else list_totals.high end)`

/**
 * The lists whose stated total is not what they count, as the query `lists_pairs` for a `with` clause: of a list said to be complete another number than that
 * of its members, of an incomplete one fewer than it names. Total and members are of one coder. The total and a member must satisfy the filters; the members
 * are counted whatever is selected, and whether articles lack a date is not asked.
 */
export const listTotals = ({ lacking: _, ...filters }: Filters, writeKind: WriteKind = sql.lit) => sql`
  numbered_lists as (select row_number() over (order by lists.id) as number, lists.* from lists),
  list_members as (
    select positions.list_id, positions.rid, positions.actor_id, case when ${factCondition('positions', filters)} then positions.rid end as passing
    from positions join (
      select lists.id as list, claims.coder_id as coder from lists join claims on claims.id = lists.total_claim_id
    ) as stated on stated.list = positions.list_id and stated.coder = positions.coder_id
  ),
  list_counts as (
    select list_id, count(distinct actor_id) as members, count(passing) as passing from list_members group by list_id
  ),
  list_totals as (select claims.* from claims where claims.id in (select total_claim_id from lists) and ${factCondition('claims', filters)}),
  lists_pairs as (
    select 'lists' as layer, list_totals.fid as first, numbered_lists.number as second, list_totals.rid as first_rid, cast(null as bigint) as second_rid,
      list_totals.id as first_id, numbered_lists.id as second_id, ${writeKind('list-total')} as kind, cast(null as text) as differs,
      1 as outlets, 1 as originators,
      abs(list_counts.members - ${STATED}) / greatest(list_counts.members, ${STATED}) as distance
    from numbered_lists
    join list_counts on list_counts.list_id = numbered_lists.id and list_counts.passing > 0
    join list_totals on list_totals.id = numbered_lists.total_claim_id
    where numbered_lists.complete = 'yes' and ${LEAST} > list_counts.members
      or numbered_lists.complete in ('yes', 'no') and ${MOST} < list_counts.members
  )`
