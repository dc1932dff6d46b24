import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import type { Accounts, ChosenAccounts } from '@/lib/views/accounts/account-columns'

/** The distinct accounts: what one article repeats is one, its first fact stands for it. Of one article, those come in the order of their facts. */
export function distinctPlaces({ accounts: { repeats }, places }: ChosenAccounts): Int32Array {
  const seen = new Set<number>()
  return places.filter((at) => {
    const account = repeats[at] as number
    if (account === 0) return true
    const isFirst = !seen.has(account)
    seen.add(account)
    return isFirst
  })
}

/** Where those that have the same number as the first end. */
export function endOfRun(places: Int32Array, numbers: Int32Array, start: number, end: number): number {
  const number = numbers[places[start] as number]
  let at = start + 1
  while (at < end && numbers[places[at] as number] === number) at += 1
  return at
}

/** Of the accounts between two places that pass, the one whose fact comes first. */
export function firstOf(places: Int32Array, [start, end]: readonly [number, number], { fid }: Accounts, test: (at: number) => boolean) {
  let first: number | undefined
  for (let index = start; index < end; index += 1) {
    const at = places[index] as number
    if (test(at) && (first === undefined || (fid[at] as number) < (fid[first] as number))) first = at
  }
  return first
}

/** Visits a group of accounts to be compared with one another, those from `start` to before `end`; `reason` is the place of the comparison. */
export type VisitGroup = (members: Int32Array, start: number, end: number, reason: number) => void

/** Visits those whose number is the same, and says how many such runs there were. */
export function visitRuns(
  places: Int32Array,
  numbers: Int32Array,
  [start, end]: readonly [number, number],
  visit: (start: number, end: number) => void,
): number {
  let runs = 0
  for (let from = start; from < end; runs += 1) {
    const to = endOfRun(places, numbers, from, end)
    visit(from, to)
    from = to
  }
  return runs
}

type VisitPair = (a: number, b: number) => void

function pairEach(members: Int32Array, start: number, end: number, visit: VisitPair): void {
  for (let one = start; one < end; one += 1)
    for (let other = one + 1; other < end; other += 1) visit(members[one] as number, members[other] as number)
}

function pairWithEnds(members: Int32Array, [start, end]: readonly [number, number], place: Int32Array, visit: VisitPair): void {
  let [lowest, highest] = [members[start] as number, members[start] as number]
  for (let index = start; index < end; index += 1) {
    const at = members[index] as number
    if ((place[at] as number) < (place[lowest] as number)) lowest = at
    if ((place[at] as number) > (place[highest] as number)) highest = at
  }
  for (let index = start; index < end; index += 1) {
    const at = members[index] as number
    if (at !== lowest) visit(lowest, at)
    if (at !== lowest && at !== highest) visit(highest, at)
  }
}

/** Visits the pairs of a group as `pairsOf` in lib/store/accounts/pairs.ts makes them: of few accounts each with each, of more each with the two at the ends. */
export function visitPairs(members: Int32Array, start: number, end: number, place: Int32Array, visit: VisitPair): void {
  if (end - start > ALL_WITH_ALL) pairWithEnds(members, [start, end], place, visit)
  else pairEach(members, start, end, visit)
}
