import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChosenAccounts } from '@/lib/views/accounts/account-columns'
import { endOfRun } from '@/lib/views/accounts/sorted-places'
import { FirstInOrder } from '@/lib/views/first-in-order'
import { distinctPlaces, type VisitGroup, visitPairs } from './compared-accounts'
import { type Judgement, NOTHING } from './judgement'

/** A pair of accounts by their places, compared for a reason. */
export interface RankedPair {
  readonly rank: number
  readonly first: number
  readonly second: number
  readonly outlets: number
  readonly distance: number
  readonly a: number
  readonly b: number
  readonly reason: number
}

/** What pairs are ordered by; most of many can be told to come behind the last that is wanted before all is known of them. */
export interface PairOrder {
  readonly compare: (a: RankedPair, b: RankedPair) => number
  readonly isBehind: (last: RankedPair, rank: number, outlets: number, distance: number) => boolean
}

/** After so many accounts, some milliseconds, other requests have their turn. */
const ACCOUNTS_IN_TURN = 50_000

/**
 * The first of all pairs of accounts of which there is something to be said, how many there are, and, where dates matter, the articles of all of them that have no printed day.
 * @param wanted the rank of the kind that is asked for; of all kinds without it
 */
export async function firstPairs(
  chosen: ChosenAccounts,
  judgement: Judgement,
  { most, order, wanted, isOfDates }: { most: number; order: PairOrder; wanted: number | undefined; isOfDates: boolean },
): Promise<{ pairs: readonly RankedPair[]; total: number; undated: ReadonlySet<number> }> {
  const { topic, fid, outlet, place, article, isUndated } = chosen.accounts
  const undated = new Set<number>()
  const first = new FirstInOrder(most, order.compare)
  let [total, reason] = [0, 0]
  const visitPair = (a: number, b: number) => {
    const rank = judgement.rankOf(a, b, reason)
    if (rank === NOTHING || (wanted !== undefined && rank !== wanted)) return
    total += 1
    if (isOfDates && isUndated[a]) undated.add(article[a] as number)
    if (isOfDates && isUndated[b]) undated.add(article[b] as number)
    const outlets = outlet[a] === outlet[b] ? 1 : 2
    if (first.last && order.isBehind(first.last, rank, outlets, Number.POSITIVE_INFINITY)) return
    const distance = judgement.distance(a, b, reason)
    if (first.last && order.isBehind(first.last, rank, outlets, distance)) return
    const [one, other] = [fid[a] as number, fid[b] as number]
    first.add({ rank, first: Math.min(one, other), second: Math.max(one, other), outlets, distance, a, b, reason })
  }
  const visitGroup: VisitGroup = (members, start, end, of) => {
    reason = of
    visitPairs(members, start, end, place, visitPair)
  }
  const places = distinctPlaces(chosen)
  const compareTopics = (start: number, most: number): number => {
    let from = start
    while (from < most) {
      const to = endOfRun(places, topic, from, places.length)
      if (to - from > 1) judgement.visitGroups(places, from, to, visitGroup)
      from = to
    }
    return from
  }
  for (let start = 0; start < places.length; ) {
    if (start > 0) await nextTurn()
    start = compareTopics(start, Math.min(start + ACCOUNTS_IN_TURN, places.length))
  }
  return { pairs: first.inOrder(), total, undated }
}
