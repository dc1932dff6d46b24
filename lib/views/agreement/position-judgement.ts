import { modalities } from '@/lib/api/contract/statement'
import { NO_DAY } from '@/lib/store/article-columns'
import { numberAmong, type PositionAccounts } from '@/lib/views/accounts/account-columns'
import { endOfRun } from '@/lib/views/accounts/sorted-places'
import { firstOf, Gathered, visitRuns } from './compared-accounts'
import { type Judgement, NOTHING, rankOf } from './judgement'

const [SAME_TARGET, OTHER_TARGET] = [0, 1] as const

const RANK = {
  series: rankOf('series'),
  conflict: rankOf('conflict'),
  agreement: rankOf('agreement'),
  withdrawn: rankOf('given-and-withdrawn'),
  denied: rankOf('stated-and-denied'),
  otherTarget: rankOf('not-the-same-target'),
} as const

const [HOLDS, WITHDRAWN, DENIED] = (['holds', 'withdrawn', 'denied'] as const).map((modality) => numberAmong(modalities, modality))

/** Both are there and are not the same. */
const differ = (one: number, other: number) => one < other || one > other
const areOtherDays = (one: number, other: number) => one !== other && one !== NO_DAY && other !== NO_DAY

/** The same comparisons in the same order as `positionPairs` in lib/store/accounts/position-pairs.ts. */
function groupsOf(accounts: PositionAccounts): Judgement['visitGroups'] {
  const ofTargets = new Gathered()
  return (places, start, end, visit) => {
    if (endOfRun(places, accounts.question, start, end) === end) {
      visit(places, start, end, SAME_TARGET)
      return
    }
    ofTargets.clear()
    visitRuns(places, accounts.question, [start, end], (from, to) => {
      visit(places, from, to, SAME_TARGET)
      ofTargets.add(firstOf(places, [from, to], accounts, () => true) as number)
    })
    ofTargets.visit(OTHER_TARGET, visit)
  }
}

/** What is to be said of two positions, as `positionPairs` in lib/store/accounts/position-pairs.ts says it in SQL. */
export function judgePositions(accounts: PositionAccounts): Judgement {
  const { article, side, stance, modality, asOf, sequence } = accounts
  const areOrdered = (a: number, b: number) =>
    (article[a] === article[b] && differ(sequence[a] as number, sequence[b] as number)) ||
    areOtherDays(asOf[a] as number, asOf[b] as number)
  const isHeldAnd = (other: number | undefined, a: number, b: number) =>
    (modality[a] === HOLDS && modality[b] === other) || (modality[b] === HOLDS && modality[a] === other)
  const isSame = (a: number, b: number) => stance[a] === stance[b] && modality[a] === modality[b]

  const ofOneTarget = (a: number, b: number): number => {
    if (side[a] && side[b] && side[a] !== side[b]) return areOrdered(a, b) ? RANK.series : RANK.conflict
    if (stance[a] !== stance[b]) return NOTHING
    if (modality[a] === modality[b]) return article[a] === article[b] ? NOTHING : RANK.agreement
    if (isHeldAnd(WITHDRAWN, a, b)) return RANK.withdrawn
    return isHeldAnd(DENIED, a, b) && !areOrdered(a, b) ? RANK.denied : NOTHING
  }

  return {
    visitGroups: groupsOf(accounts),
    rankOf: (a, b, reason) => {
      if (reason === OTHER_TARGET) return article[a] === article[b] ? NOTHING : RANK.otherTarget
      return ofOneTarget(a, b)
    },
    differs: (_a, _b, reason) => (reason === OTHER_TARGET ? 'target' : null),
    distance: (a, b, reason) => (reason === OTHER_TARGET || isSame(a, b) ? 0 : 1),
  }
}
