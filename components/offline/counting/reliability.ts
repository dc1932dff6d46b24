import type { Asked } from '@/components/offline/asked'
import type { Basis, FoundBy } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Presence, presenceAgreement, presenceAlpha, presenceAlphaInterval } from '@/lib/stats/agreement'
import { round } from '@/lib/stats/round'
import { seededRandom } from '@/lib/stats/seeded-random'
import { type Count, isCut, text } from './answer'

/** What was found of a code in the excerpts of some outlets. */
function presenceIn(found: readonly FoundBy[], outlets: readonly string[], code: string): Presence {
  const some = found.filter(([outlet, of]) => of === code && outlets.includes(outlet))
  const sum = (at: 2 | 3 | 4 | 5) => some.reduce((total, counts) => total + counts[at], 0)
  return { both: sum(2), onlyA: sum(3), onlyB: sum(4), neither: sum(5) }
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (!a || (b && b < a) ? b : a)

/** What the server's random numbers would begin with under the filter. */
function seedUnder({ start, query }: NonNullable<Basis['seed']>, { filter, isAllOutlets }: Asked): string {
  const written = query.map((part) => {
    const [name = '', text = ''] = part.split('=')
    if (name === 'outlet' && !isAllOutlets) return `outlet=${[...filter.outlets].sort().join(',')}`
    if (name === 'from') return `from=${later(text, filter.from)}`
    return name === 'to' ? `to=${earlier(text, filter.to)}` : part
  })
  return start + written.filter((part) => !part.endsWith('=')).join('&')
}

const UNDEFINED = { alpha: null, low: null, high: null }

/** As in `lib/views/reliability.ts`. */
function alphaOf(presence: Presence, seed: string) {
  const alpha = presenceAlpha(presence)
  if (alpha === undefined)
    return { ...UNDEFINED, reason: presence.both > 0 ? 'Both found it in every excerpt' : 'Neither found it in any excerpt' }
  const interval = presenceAlphaInterval(presence, seededRandom(seed))
  if (!interval)
    return {
      ...UNDEFINED,
      alpha: round(alpha, 3),
      reason: alpha === 1 ? 'No disagreement to resample' : 'Found too seldom for an interval',
    }
  return { alpha: round(alpha, 3), low: round(interval.low, 3), high: round(interval.high, 3), reason: null }
}

/** The row of a code with other counts. */
function countedRow(row: ViewRow, presence: Presence, seed: string, showsAll: boolean): ViewRow {
  const { both, onlyA, onlyB, neither } = presence
  const reviewed = both + onlyA + onlyB + neither
  const agreement = round(100 * (presenceAgreement(presence) ?? 0), 1)
  const counts = { agreement, reviewed, both, only_a: onlyA, only_b: onlyB, neither, n: showsAll ? reviewed : onlyA + onlyB }
  return { ...row, ...alphaOf(presence, `${seed}/${text(row, 'code')}`), ...counts }
}

/** Each code, counted anew from what was counted of each outlet. */
export const countReliability: Count = (view, asked) => {
  const { presence, seed } = view.basis
  const standings = asked.filter.outlets.map(asked.standing)
  const isTold = presence && seed && standings.every((standing) => standing === 'all' || standing === 'none')
  if (!isTold) return { rows: [], untold: view.rows.length, isWhole: false }
  const left = asked.filter.outlets.filter((outlet) => asked.standing(outlet) === 'all')
  const begun = seedUnder(seed, asked)
  const showsAll = view.display.show !== 'disagreements'
  const rows = view.rows
    .map((row) => countedRow(row, presenceIn(presence, left, text(row, 'code')), begun, showsAll))
    .filter(({ reviewed }) => Number(reviewed) > 0)
  return { rows, untold: 0, isWhole: !isCut(view) }
}
