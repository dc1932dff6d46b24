import { STANCE_ORDER } from '@/components/charts/stance-words'
import type { Stance } from '@/lib/api/contract/statement'
import type { PositionRow } from '@/lib/views/rows/positions'

/** Toward one target: how many actors are said to hold which stance, from consent to refusal. */
export interface TargetStances {
  target: string
  name: string
  actors: number
  stances: { stance: Stance; actors: number }[]
}

/** Distinct actors by target and stance, of the stances that are held (not denied, expected or withdrawn); the targets with the most actors first. */
export function stancesByTarget(rows: readonly PositionRow[]): TargetStances[] {
  const held = rows.filter(({ modality }) => modality === 'holds')
  const actorsOf = (some: readonly PositionRow[]) => new Set(some.map(({ actor }) => actor)).size
  const targets = [...new Map(held.map((row) => [row.target, row.target_name]))]
  return targets
    .map(([target, name]) => {
      const own = held.filter((row) => row.target === target)
      const stances = STANCE_ORDER.map((stance) => ({ stance, actors: actorsOf(own.filter((row) => row.stance === stance)) }))
      return { target, name, actors: actorsOf(own), stances: stances.filter(({ actors }) => actors > 0) }
    })
    .sort((a, b) => b.actors - a.actors || a.target.localeCompare(b.target, 'en'))
}
