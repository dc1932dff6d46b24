import { comparators } from '@/lib/api/contract/statement'
import { ANSWERS, type ClaimAccounts, numberAmong } from '@/lib/views/accounts/account-columns'
import { endOfRun } from '@/lib/views/accounts/sorted-places'
import { firstOf, Gathered, type VisitGroup, visitRuns } from './compared-accounts'
import { type Judgement, NOTHING, rankOf } from './judgement'

const [SAME_QUANTITY, FREE_TEXT, OTHER_SCOPE, OTHER_METRIC] = [0, 1, 2, 3] as const

const RANK = {
  agreement: rankOf('agreement'),
  compatible: rankOf('compatible'),
  rival: rankOf('rival-figures'),
  series: rankOf('series'),
  contradiction: rankOf('contradiction'),
  notComparable: rankOf('not-comparable'),
} as const

const [EQUAL, ABOUT, ABOVE, BELOW] = (['eq', 'approx', 'more_than', 'less_than'] as const).map((comparator) =>
  numberAmong(comparators, comparator),
)
const [TEXT, ACTOR, PLACE] = ANSWERS.map((kind) => numberAmong(ANSWERS, kind))

/** Not a number stands for nothing, of which two are alike. */
const isDistinct = (one: number, other: number) => one !== other && !(Number.isNaN(one) && Number.isNaN(other))
const contains = (whole: string, part: string) => `|${whole}|`.includes(`|${part}|`)

/** The same comparisons in the same order as `claimPairs` in lib/store/accounts/claim-pairs.ts. */
function groupsOf(accounts: ClaimAccounts): Judgement['visitGroups'] {
  const { quantity, question, source, article, asks, answer, lower } = accounts
  const hasNumber = (at: number) => !Number.isNaN(lower[at])
  const isComparable = (at: number) => hasNumber(at) || (answer[at] !== null && asks[at] !== TEXT)
  const [ofTexts, ofScopes, ofMetrics] = [new Gathered(), new Gathered(), new Gathered()]

  function ofQuantity(places: Int32Array, start: number, end: number, visit: VisitGroup): void {
    if (end - start < 2) return
    visit(places, start, end, SAME_QUANTITY)
    if (asks[places[start] as number] !== TEXT) return
    const articles = new Set<number>()
    ofTexts.clear()
    for (let index = start; index < end; index += 1) {
      const at = places[index] as number
      if (answer[at] === null || articles.has(article[at] as number)) continue
      articles.add(article[at] as number)
      ofTexts.add(at)
    }
    ofTexts.visit(FREE_TEXT, visit)
  }

  function ofQuestion(places: Int32Array, start: number, end: number, visit: VisitGroup): void {
    if (endOfRun(places, quantity, start, end) === end) {
      ofQuantity(places, start, end, visit)
      return
    }
    const sorted = places.slice(start, end).sort((a, b) => (quantity[a] as number) - (quantity[b] as number))
    ofScopes.clear()
    visitRuns(sorted, quantity, [0, sorted.length], (from, to) => {
      ofQuantity(sorted, from, to, visit)
      const first = firstOf(sorted, [from, to], accounts, isComparable)
      if (first !== undefined) ofScopes.add(first)
    })
    ofScopes.visit(OTHER_SCOPE, visit)
  }

  /** The first account that states a number, where all that do are of one source. */
  function ofOneSource(places: Int32Array, start: number, end: number): number | undefined {
    const first = firstOf(places, [start, end], accounts, hasNumber)
    if (first === undefined) return undefined
    for (let index = start; index < end; index += 1) {
      const at = places[index] as number
      if (hasNumber(at) && source[at] !== source[first]) return undefined
    }
    return first
  }

  return (places, start, end, visit) => {
    if (endOfRun(places, question, start, end) === end) {
      ofQuestion(places, start, end, visit)
      return
    }
    ofMetrics.clear()
    visitRuns(places, question, [start, end], (from, to) => {
      ofQuestion(places, from, to, visit)
      const first = ofOneSource(places, from, to)
      if (first !== undefined) ofMetrics.add(first)
    })
    ofMetrics.visit(OTHER_METRIC, visit)
  }
}

/** What is to be said of two claims, as `claimPairs` says it in SQL. */
export function judgeClaims(accounts: ClaimAccounts): Judgement {
  const { source, article, asks, comparator, lower, upper, middle, answer, countedShare, asOf, sequence } = accounts
  const areNumbers = (a: number, b: number) => !(Number.isNaN(lower[a]) || Number.isNaN(lower[b]))
  const areAnswers = (a: number, b: number) => answer[a] !== null && answer[b] !== null
  const areComparable = (a: number, b: number) => areNumbers(a, b) || (areAnswers(a, b) && asks[a] !== TEXT)
  const isNear = (at: number) => comparator[at] === EQUAL || comparator[at] === ABOUT
  const areEqualNumbers = (a: number, b: number) =>
    (middle[a] === middle[b] && isNear(a) && isNear(b)) ||
    (lower[a] === lower[b] && upper[a] === upper[b] && comparator[a] === comparator[b])
  const areEqual = (a: number, b: number) => (areNumbers(a, b) ? areEqualNumbers(a, b) : answer[a] !== null && answer[a] === answer[b])
  const reaches = (a: number, b: number) =>
    (lower[a] as number) < (upper[b] as number) || (lower[a] === upper[b] && comparator[a] !== ABOVE && comparator[b] !== BELOW)
  const isContained = (a: number, b: number) => contains(answer[a] ?? '', answer[b] ?? '') || contains(answer[b] ?? '', answer[a] ?? '')
  const addUp = (a: number, b: number) => (asks[a] === ACTOR || asks[a] === PLACE) && (source[a] === source[b] || isContained(a, b))
  const areSeries = (a: number, b: number) =>
    isDistinct(countedShare[a] as number, countedShare[b] as number) ||
    asOf[a] !== asOf[b] ||
    (article[a] === article[b] && isDistinct(sequence[a] as number, sequence[b] as number))
  const saysSomething = (at: number) => answer[at] !== null || !Number.isNaN(lower[at])

  const ofEqual = (a: number, b: number) => (source[a] === source[b] && article[a] === article[b] ? NOTHING : RANK.agreement)
  const ofOther = (a: number, b: number, canBothHold: boolean) => {
    if (canBothHold) return RANK.compatible
    if (source[a] !== source[b]) return RANK.rival
    return areSeries(a, b) ? RANK.series : RANK.contradiction
  }
  const ofNumbers = (a: number, b: number) => (areEqualNumbers(a, b) ? ofEqual(a, b) : ofOther(a, b, reaches(a, b) && reaches(b, a)))
  const ofAnswers = (a: number, b: number) => {
    if (answer[a] === answer[b]) return ofEqual(a, b)
    return asks[a] === TEXT ? NOTHING : ofOther(a, b, addUp(a, b))
  }
  const ofOneQuantity = (a: number, b: number): number => {
    if (areNumbers(a, b)) return ofNumbers(a, b)
    if (areAnswers(a, b)) return ofAnswers(a, b)
    return article[a] !== article[b] && (saysSomething(a) || saysSomething(b)) ? RANK.notComparable : NOTHING
  }
  const isUncompared = (a: number, b: number, reason: number): boolean => {
    if (reason === FREE_TEXT) return answer[a] !== answer[b]
    return article[a] !== article[b] && (reason === OTHER_SCOPE || source[a] !== source[b])
  }

  return {
    visitGroups: groupsOf(accounts),
    rankOf: (a, b, reason) => (reason === SAME_QUANTITY ? ofOneQuantity(a, b) : isUncompared(a, b, reason) ? RANK.notComparable : NOTHING),
    differs: (a, b, reason) => {
      if (reason === SAME_QUANTITY) return areComparable(a, b) || areEqual(a, b) ? null : 'value'
      return reason === FREE_TEXT ? 'text' : reason === OTHER_SCOPE ? 'scope' : 'metric'
    },
    distance: (a, b, reason) => {
      const one = middle[a] as number
      const other = middle[b] as number
      if (reason === FREE_TEXT || reason === OTHER_METRIC || !areComparable(a, b) || areEqual(a, b) || one === other) return 0
      const share = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other))
      return Number.isNaN(share) ? 1 : share
    },
  }
}
