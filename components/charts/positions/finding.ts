import { groupBy } from '@/components/charts/group-by'
import { type Side, sideOf } from '@/components/charts/stance-words'
import { plural } from '@/components/ui/plural'
import type { PositionRow } from '@/lib/views/rows/positions'
import { lastStances } from './order.model'

const WORDS: Record<Side, string> = { for: 'recognise or support', neither: 'wait or be neutral', against: 'question, condemn or reject' }

const actorsOf = (rows: readonly PositionRow[]) => new Set(rows.map(({ actor }) => actor)).size

/** What is held in the end, as each outlet has it. */
const heldIn = (rows: readonly PositionRow[]) =>
  [...groupBy(rows, ({ outlet, actor, event }) => `${outlet}~${actor}~${event}`).values()]
    .flatMap(lastStances)
    .filter(({ modality }) => modality === 'holds')

/** How the actors stand toward the target of most of them; null where there are too few to count. */
export function positionsFinding(rows: readonly PositionRow[]): string | null {
  const targets = [...groupBy(rows, ({ target }) => target).values()].sort((a, b) => actorsOf(b) - actorsOf(a))
  const held = heldIn(targets[0] ?? [])
  const [first] = held
  if (!first || actorsOf(held) < 2) return null
  const counts = (Object.keys(WORDS) as Side[]).flatMap((side) => {
    const actors = actorsOf(held.filter(({ stance }) => sideOf(stance) === side))
    return actors > 0 ? [{ actors, words: WORDS[side] }] : []
  })
  const [leading, ...others] = counts.map(({ actors, words }, place) =>
    place === 0 ? `${plural(actors, 'actor')} ${actors === 1 ? 'is' : 'are'} said to ${words}` : `${actors} to ${words}`,
  )
  return `Toward ${first.target_name}: ${[leading, ...others].join(', ')}.`
}
