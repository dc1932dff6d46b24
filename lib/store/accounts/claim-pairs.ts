import { sql } from 'kysely'
import type { Filters } from '@/lib/store/filters'
import { type Condition, distinctAccounts, pairsOf, type WriteKind } from './pairs'

/** In the order in which `pairsOf` numbers them. */
const COMPARISONS = [
  { group: 'quantity', among: sql`quantity_shared` },
  {
    group: 'quantity',
    among: sql`fid in (select min(fid) from claims_said where quantity_shared and kind = 'text' and answer is not null group by quantity, article)`,
  },
  {
    group: 'question',
    among: sql`fid in (
      select min(fid) from claims_said where question_shared and (lower is not null or (answer is not null and kind <> 'text')) group by quantity)`,
  },
  {
    group: 'topic',
    among: sql`fid in (select min(fid) from claims_said where topic_shared and lower is not null group by question having min(source) = max(source))`,
  },
] as const
const [SAME_QUANTITY, FREE_TEXT, OTHER_SCOPE, OTHER_METRIC] = COMPARISONS.map((_, reason) => sql<boolean>`reason = ${sql.lit(reason)}`) as [
  Condition,
  Condition,
  Condition,
  Condition,
]

const TRAITS = sql`case when comparator in ('eq', 'approx') then middle end as near, comparator = 'more_than' as is_above, comparator = 'less_than' as is_below`

const bothNumbers: Condition = sql`(a.lower is not null and b.lower is not null)`
const bothAnswers: Condition = sql`(a.answer is not null and b.answer is not null)`

const equal: Condition = sql`coalesce(case
  when ${bothNumbers} then a.near = b.near or (a.lower = b.lower and a.upper = b.upper and a.comparator = b.comparator)
  else a.answer = b.answer end, false)`

const reaches = (a: 'a' | 'b', b: 'a' | 'b') => sql`(${sql.ref(`${a}.lower`)} < ${sql.ref(`${b}.upper`)}
  or (${sql.ref(`${a}.lower`)} = ${sql.ref(`${b}.upper`)} and not ${sql.ref(`${a}.is_above`)} and not ${sql.ref(`${b}.is_below`)}))`
const contains = (a: 'a' | 'b', b: 'a' | 'b') =>
  sql`position('|' || ${sql.ref(`${b}.answer`)} || '|' in '|' || ${sql.ref(`${a}.answer`)} || '|') > 0`

/**
 * Some number satisfies both, or one names whom the other names and more. Who and where can be answered by several names: those of one voice add up.
 */
const canBothHold: Condition = sql`case
  when ${bothNumbers} then ${reaches('a', 'b')} and ${reaches('b', 'a')}
  else a.kind in ('actor', 'place') and (a.source = b.source or ${contains('a', 'b')} or ${contains('b', 'a')}) end`

/** Where only one account names a day or a share of the ballots, nothing says that they speak of the same moment. */
const isSeries: Condition = sql`(a.counted_share is distinct from b.counted_share or a.as_of is distinct from b.as_of
  or (a.article = b.article and a.sequence is distinct from b.sequence))`

const MET = sql`${bothAnswers} as both_answer, ${bothNumbers} or (${bothAnswers} and a.kind <> 'text') as are_comparable, ${equal} as are_equal,
  a.answer <> b.answer as other_answer, a.lower is not null or b.lower is not null or a.answer is not null or b.answer is not null as one_says,
  ${canBothHold} as can_both_hold, ${isSeries} as are_series, a.middle as one, b.middle as other`

const kindOf = (as: WriteKind) => sql`case
  when ${SAME_QUANTITY} then case
    when are_equal then case when not same_source or not same_article then ${as('agreement')} end
    when are_comparable then case when can_both_hold then ${as('compatible')} when not same_source then ${as('rival-figures')} when are_series then ${as('series')} else ${as('contradiction')} end
    when not both_answer and not same_article and one_says then ${as('not-comparable')} end
  when ${FREE_TEXT} then case when other_answer then ${as('not-comparable')} end
  when ${OTHER_SCOPE} then case when not same_article then ${as('not-comparable')} end
  when not same_article and not same_source then ${as('not-comparable')} end`

const DIFFERS = sql`case when ${FREE_TEXT} then 'text' when ${OTHER_SCOPE} then 'scope' when ${OTHER_METRIC} then 'metric'
  when not are_comparable and not are_equal then 'value' end`

const DISTANCE = sql`case when ${FREE_TEXT} or ${OTHER_METRIC} or are_equal or not are_comparable or one = other then 0
  else coalesce(abs(one - other) / greatest(abs(one), abs(other)), 1) end`

/** The pairs of claims, as queries for a `with` clause of which the last is `claims_pairs`. */
export const claimPairs = (filters: Filters, writeKind: WriteKind = sql.lit) => sql`
  ${distinctAccounts('claims', filters)},
  ${pairsOf({
    table: 'claims',
    comparisons: COMPARISONS,
    traits: TRAITS,
    met: MET,
    kind: kindOf(writeKind),
    differs: DIFFERS,
    distance: DISTANCE,
  })}`
