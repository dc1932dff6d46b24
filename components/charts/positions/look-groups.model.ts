import { groupBy } from '@/components/charts/group-by'
import { stanceRank } from '@/components/charts/stance-words'
import type { Modality, Stance } from '@/lib/api/contract/statement'
import type { PositionRow } from '@/lib/views/rows/positions'
import { bySequence, lastStances } from './order.model'

/** One stance as it fills an area or heads a list. */
export interface Look {
  stance: Stance
  modality: Modality
}

export const lookKey = ({ stance, modality }: Look): string => `${stance}-${modality}`

/** What is said to hold comes before what is denied, expected or withdrawn. */
const modalityRank = ({ modality }: Look) => (modality === 'holds' ? '' : modality)

/** The looks of some rows, each once, from consent to refusal. */
export function looksOf(rows: readonly Look[]): Look[] {
  const looks = [...groupBy(rows, lookKey).values()].flatMap(([row]) => (row ? [{ stance: row.stance, modality: row.modality }] : []))
  return looks.sort((a, b) => stanceRank(a.stance) - stanceRank(b.stance) || modalityRank(a).localeCompare(modalityRank(b), 'en'))
}

/** An actor under the stance that it takes in the end. */
export interface Entry {
  row: PositionRow
  /** What was said of it before, in the same column, earliest first. */
  earlier: PositionRow[]
  conflict: boolean
}

export interface LookGroup extends Look {
  entries: Entry[]
}

const byName = (a: Entry, b: Entry) => a.row.actor_name.localeCompare(b.row.actor_name, 'en') || a.row.href.localeCompare(b.row.href, 'en')

function entriesOf(rows: readonly PositionRow[]): Entry[] {
  const now = lastStances(rows)
  const earlier = rows.filter((row) => !now.includes(row)).sort(bySequence)
  return now.map((row) => ({ row, earlier, conflict: rows.some(({ conflict }) => conflict) }))
}

/** The actors of one column, each under the stance that it takes in the end. */
export const actorEntries = (rows: readonly PositionRow[]): Entry[] => [...groupBy(rows, (row) => row.actor).values()].flatMap(entriesOf)

/** Entries under their looks, from consent to refusal, by name. */
export function lookGroups(entries: readonly Entry[]): LookGroup[] {
  const groups = groupBy(entries, ({ row }) => lookKey(row))
  return looksOf(entries.map(({ row }) => row)).map((look) => ({ ...look, entries: (groups.get(lookKey(look)) ?? []).sort(byName) }))
}

/** Distinct actors: one that is said to take a stance in several events is one. */
export const distinctActors = (entries: readonly Entry[]): number => new Set(entries.map(({ row }) => row.actor)).size
