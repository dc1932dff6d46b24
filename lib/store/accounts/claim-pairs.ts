import { sql } from 'kysely'
import type { Filters } from '@/lib/store/where'
import { type Condition, distinctAccounts, pairsOf } from './pairs'

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
const [SAME_QUANTITY, FREE_TEXT, OTHER_SCOPE, OTHER_METRIC] = COMPARISONS.map(
  (_, reason) => sql<boolean>`a.reason = ${sql.lit(reason)}`,
) as [Condition, Condition, Condition, Condition]

const bothNumbers: Condition = sql`(a.lower is not null and b.lower is not null)`
const bothAnswers: Condition = sql`(a.answer is not null and b.answer is not null)`
const comparable: Condition = sql`(${bothNumbers} or (${bothAnswers} and a.kind <> 'text'))`

const equal: Condition = sql`coalesce(case
  when ${bothNumbers} then (a.comparator = b.comparator and a.lower = b.lower and a.upper = b.upper)
    or (a.comparator in ('eq', 'approx') and b.comparator in ('eq', 'approx') and a.middle = b.middle)
  else a.answer = b.answer end, false)`

const reaches = (a: 'a' | 'b', b: 'a' | 'b') => sql`(${sql.ref(`${a}.lower`)} < ${sql.ref(`${b}.upper`)}
  or (${sql.ref(`${a}.lower`)} = ${sql.ref(`${b}.upper`)} and ${sql.ref(`${a}.comparator`)} <> 'more_than' and ${sql.ref(`${b}.comparator`)} <> 'less_than'))`
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

const KIND = sql`case
  when ${FREE_TEXT} then case when a.answer <> b.answer then 'not-comparable' end
  when ${OTHER_SCOPE} then case when a.article <> b.article then 'not-comparable' end
  when ${OTHER_METRIC} then case when a.article <> b.article and a.source <> b.source then 'not-comparable' end
  when ${equal} then case when a.source <> b.source or a.article <> b.article then 'agreement' end
  when ${comparable} then case when ${canBothHold} then 'compatible' when a.source <> b.source then 'rival-figures' when ${isSeries} then 'series' else 'contradiction' end
  when ${bothAnswers} then null
  when a.article <> b.article and (a.lower is not null or b.lower is not null or a.answer is not null or b.answer is not null)
    then 'not-comparable' end`

const DIFFERS = sql`case when ${FREE_TEXT} then 'text' when ${OTHER_SCOPE} then 'scope' when ${OTHER_METRIC} then 'metric'
  when ${SAME_QUANTITY} and not ${comparable} and not ${equal} then 'value' end`

const DISTANCE = sql`case
  when ${FREE_TEXT} or ${OTHER_METRIC} or ${equal} or not ${comparable} or a.middle = b.middle then 0
  else coalesce(abs(a.middle - b.middle) / greatest(abs(a.middle), abs(b.middle)), 1) end`

/** The pairs of claims, as queries for a `with` clause of which the last is `claims_pairs`. */
export const claimPairs = (filters: Filters) => sql`
  ${distinctAccounts('claims', filters)},
  ${pairsOf({ table: 'claims', comparisons: COMPARISONS, kind: KIND, differs: DIFFERS, distance: DISTANCE })}`
