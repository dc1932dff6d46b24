import type { FoundBy } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract'
import { type Presence, presenceAgreement, presenceAlpha } from '@/lib/stats/agreement'
import { round } from '@/lib/stats/round'
import { type Count, isCut, text } from './answer'

/** What was found of a code in the excerpts of some outlets. */
function presenceIn(found: readonly FoundBy[], outlets: readonly string[], code: string): Presence {
  const some = found.filter(([outlet, of]) => of === code && outlets.includes(outlet))
  const sum = (at: 2 | 3 | 4 | 5) => some.reduce((total, counts) => total + counts[at], 0)
  return { both: sum(2), onlyA: sum(3), onlyB: sum(4), neither: sum(5) }
}

/** The row of a code with other counts; its interval, which is drawn at random, is left out. */
function countedRow(row: ViewRow, presence: Presence, showsAll: boolean): ViewRow {
  const { both, onlyA, onlyB, neither } = presence
  const alpha = presenceAlpha(presence)
  const why = both > 0 ? 'Both found it in every excerpt' : 'Neither found it in any excerpt'
  return {
    ...row,
    alpha: alpha === undefined ? null : round(alpha, 3),
    low: null,
    high: null,
    reason: alpha === undefined ? why : alpha === 1 ? 'No disagreement to resample' : 'No interval without the server',
    agreement: round(100 * (presenceAgreement(presence) ?? 0), 1),
    reviewed: both + onlyA + onlyB + neither,
    both,
    only_a: onlyA,
    only_b: onlyB,
    neither,
    n: showsAll ? both + onlyA + onlyB + neither : onlyA + onlyB,
  }
}

/** Each code, counted anew from what was counted of each outlet. */
export const countReliability: Count = (view, asked) => {
  const { presence } = view.basis
  const standings = asked.filter.outlets.map(asked.standing)
  const isTold = presence && standings.every((standing) => standing === 'all' || standing === 'none')
  if (!isTold) return { rows: [], untold: view.rows.length, isWhole: false }
  const left = asked.filter.outlets.filter((outlet) => asked.standing(outlet) === 'all')
  const showsAll = view.display.show !== 'disagreements'
  const rows = view.rows
    .map((row) => countedRow(row, presenceIn(presence, left, text(row, 'code')), showsAll))
    .filter(({ reviewed }) => Number(reviewed) > 0)
  return { rows, untold: 0, isWhole: !isCut(view) }
}
