import { type Presence, presenceAgreement, presenceAlpha, presenceAlphaInterval } from '@/lib/stats/agreement'
import { round } from '@/lib/stats/round'
import { seededRandom } from '@/lib/stats/seeded-random'
import type { ReliabilityRow } from './reliability'

const UNDEFINED = { alpha: null, low: null, high: null }

/** α with its interval, or the reason why there is none. */
function alphaOf(presence: Presence, seed: string): Pick<ReliabilityRow, 'alpha' | 'low' | 'high' | 'reason'> {
  const alpha = presenceAlpha(presence)
  if (alpha === undefined)
    return { ...UNDEFINED, reason: presence.both > 0 ? 'Both found it in every excerpt' : 'Neither found it in any excerpt' }
  const interval = presenceAlphaInterval(presence, seededRandom(seed))
  if (!interval) {
    const reason = alpha === 1 ? 'No disagreement to resample' : 'Found too seldom for an interval'
    return { ...UNDEFINED, alpha: round(alpha, 3), reason }
  }
  return { alpha: round(alpha, 3), low: round(interval.low, 3), high: round(interval.high, 3), reason: null }
}

/** What a row says of how two coders found its code. @param seed of the rows; each code has its own */
export function agreementCells(presence: Presence, code: string, seed: string) {
  const { both, onlyA, onlyB, neither } = presence
  return {
    ...alphaOf(presence, `${seed}/${code}`),
    agreement: round(100 * (presenceAgreement(presence) ?? 0), 1),
    reviewed: both + onlyA + onlyB + neither,
    both,
    only_a: onlyA,
    only_b: onlyB,
    neither,
  }
}
