import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import type { Accounts, ChosenAccounts } from '@/lib/views/accounts/account-columns'
import { endOfRun, passing } from '@/lib/views/accounts/sorted-places'

/** The distinct accounts: what one article repeats, of one event or several, is one; its first fact stands for it. */
export function distinctPlaces({ accounts: { fid, repeats }, places }: ChosenAccounts): Int32Array {
  const firsts = new Map<number, number>()
  for (const at of places) {
    const account = repeats[at] as number
    if (account > 0) firsts.set(account, Math.min(firsts.get(account) ?? Number.POSITIVE_INFINITY, fid[at] as number))
  }
  return passing(places, (at) => repeats[at] === 0 || firsts.get(repeats[at] as number) === fid[at])
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

/** Visits all of some accounts as one group. */
export function visitAll(members: readonly number[], reason: number, visit: VisitGroup): void {
  if (members.length > 1) visit(new Int32Array(members), 0, members.length, reason)
}

/** Visits the runs of those whose number is the same. */
export function visitRuns(
  places: Int32Array,
  numbers: Int32Array,
  [start, end]: readonly [number, number],
  visit: (start: number, end: number) => void,
): void {
  for (let from = start; from < end; ) {
    const to = endOfRun(places, numbers, from, end)
    visit(from, to)
    from = to
  }
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
