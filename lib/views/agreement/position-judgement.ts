import { modalities } from '@/lib/api/contract/statement'
import { distinctAccounts, firstOfEach } from './compared-accounts'
import { type Judgement, NOTHING, rankOf } from './judgement'
import { numberAmong, type PositionAccounts } from './selected-accounts'

const OTHER_TARGET = 1

const RANK = {
  series: rankOf('series'),
  conflict: rankOf('conflict'),
  agreement: rankOf('agreement'),
  withdrawn: rankOf('given-and-withdrawn'),
  denied: rankOf('stated-and-denied'),
  otherTarget: rankOf('not-the-same-target'),
} as const

const [HOLDS, WITHDRAWN, DENIED] = (['holds', 'withdrawn', 'denied'] as const).map((modality) => numberAmong(modalities, modality))

const differ = (one: number, other: number) => one < other || one > other

/** What is to be said of two positions, as `positionPairs` in lib/store/accounts/position-pairs.ts says it in SQL. */
export function judgePositions(accounts: PositionAccounts): Judgement {
  const { question, topic, article, side, stance, modality, asOf, sequence, fid } = accounts
  const said = distinctAccounts(accounts)
  const ofTopics = said.filter((at) => accounts.isTopicShared[at])
  const areOrdered = (a: number, b: number) =>
    (article[a] === article[b] && differ(sequence[a] as number, sequence[b] as number)) || differ(asOf[a] as number, asOf[b] as number)
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
    comparisons: [
      { about: question, among: said.filter((at) => accounts.isQuestionShared[at]) },
      { about: topic, among: firstOfEach(ofTopics, (at) => question[at] as number, fid) },
    ],
    rankOf: (a, b, reason) => {
      if (reason === OTHER_TARGET) return article[a] === article[b] ? NOTHING : RANK.otherTarget
      return ofOneTarget(a, b)
    },
    differs: (_a, _b, reason) => (reason === OTHER_TARGET ? 'target' : null),
    distance: (a, b, reason) => (reason === OTHER_TARGET || isSame(a, b) ? 0 : 1),
  }
}
