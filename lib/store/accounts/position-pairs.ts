import { sql } from 'kysely'
import { isOrdered, sideOf } from '@/lib/store/conflicts'
import type { Filters } from '@/lib/store/where'
import { type Condition, distinctAccounts, pairsOf } from './pairs'

/** In the order in which `pairsOf` numbers them. */
const COMPARISONS = [
  { group: 'question', among: sql`question_shared` },
  { group: 'topic', among: sql`topic_shared and fid in (select min(fid) from positions_said where topic_shared group by question)` },
] as const

const either = (modality: string): Condition =>
  sql`((a.modality = 'holds' and b.modality = ${sql.lit(modality)}) or (b.modality = 'holds' and a.modality = ${sql.lit(modality)}))`

const KIND = sql`case
  when a.reason = 1 then case when a.article <> b.article then 'not-the-same-target' end
  when ${sideOf('a')} <> ${sideOf('b')} then case when ${isOrdered('a', 'b')} then 'series' else 'conflict' end
  when a.stance <> b.stance then null
  when ${either('withdrawn')} then 'given-and-withdrawn'
  when ${either('denied')} then case when not ${isOrdered('a', 'b')} then 'stated-and-denied' end
  when a.modality = b.modality and a.article <> b.article then 'agreement' end`

const DISTANCE = sql`case when a.reason = 0 and (a.stance <> b.stance or a.modality <> b.modality) then 1 else 0 end`

/** The pairs of positions, as queries for a `with` clause of which the last is `positions_pairs`. */
export const positionPairs = (filters: Filters) => sql`
  ${distinctAccounts('positions', filters)},
  ${pairsOf({
    table: 'positions',
    comparisons: COMPARISONS,
    kind: KIND,
    differs: sql`case when a.reason = 1 then 'target' end`,
    distance: DISTANCE,
  })}`
