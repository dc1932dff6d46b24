import { sql } from 'kysely'
import { isOrdered, sideOf } from '@/lib/store/conflicts'
import type { Filters } from '@/lib/store/filters'
import { type Condition, distinctAccounts, pairsOf, type WriteKind } from './pairs'

/** In the order in which `pairsOf` numbers them. */
const COMPARISONS = [
  { group: 'question', among: sql`question_shared` },
  { group: 'topic', among: sql`topic_shared and fid in (select min(fid) from positions_said where topic_shared group by question)` },
] as const

const either = (modality: string): Condition =>
  sql`((a.modality = 'holds' and b.modality = ${sql.lit(modality)}) or (b.modality = 'holds' and a.modality = ${sql.lit(modality)}))`

const MET = sql`coalesce(a.side <> b.side, false) as are_opposed, a.stance = b.stance as same_stance, a.modality = b.modality as same_modality,
  ${either('withdrawn')} as one_withdrawn, ${either('denied')} as one_denied, ${isOrdered('a', 'b')} as are_ordered`

const kindOf = (as: WriteKind) => sql`case
  when reason = 1 then case when not same_article then ${as('not-the-same-target')} end
  when are_opposed then case when are_ordered then ${as('series')} else ${as('conflict')} end
  when not same_stance then null
  when same_modality then case when not same_article then ${as('agreement')} end
  when one_withdrawn then ${as('given-and-withdrawn')}
  when one_denied then case when not are_ordered then ${as('stated-and-denied')} end end`

const DISTANCE = sql`case when reason = 0 and not (same_stance and same_modality) then 1 else 0 end`

/** The pairs of positions, as queries for a `with` clause of which the last is `positions_pairs`. */
export const positionPairs = (filters: Filters, writeKind: WriteKind = sql.lit) => sql`
  ${distinctAccounts('positions', filters)},
  ${pairsOf({
    table: 'positions',
    comparisons: COMPARISONS,
    traits: sql`${sideOf('said')} as side`,
    met: MET,
    kind: kindOf(writeKind),
    differs: sql`case when reason = 1 then 'target' end`,
    distance: DISTANCE,
  })}`
