import { type Difference, PAIR_KINDS, type PairKind } from '@/lib/views/rows/agreement'
import type { VisitGroup } from './compared-accounts'

/** The place of a kind among all, the sharpest first. */
export const rankOf = (kind: PairKind): number => PAIR_KINDS.indexOf(kind)

/** Stands for the kind where there is nothing to be said of a pair. */
export const NOTHING = -1

/** Which accounts are compared, and what is said of two of them by their places, whichever comes first; `reason` is the place of the comparison. */
export interface Judgement {
  /** Visits the groups of those between two places, which are all that are chosen of one topic. */
  visitGroups(places: Int32Array, start: number, end: number, visit: VisitGroup): void
  /** The rank of the kind, or `NOTHING`. */
  rankOf(a: number, b: number, reason: number): number
  differs(a: number, b: number, reason: number): Difference | null
  distance(a: number, b: number, reason: number): number
}
