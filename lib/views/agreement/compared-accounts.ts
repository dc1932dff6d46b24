import { setImmediate as nextTurn } from 'node:timers/promises'
import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import type { Numbers } from '@/lib/store/result-columns'
import type { Accounts } from './selected-accounts'

/** Accounts to be compared with one another for one reason, by their places: those with the same number. */
export interface Comparison {
  readonly among: readonly number[]
  readonly about: Numbers
}

/** Of accounts with the same number, the one whose fact comes first. */
export function firstOfEach(among: readonly number[], numberOf: (at: number) => number, fid: Numbers): number[] {
  const first = new Map<number, number>()
  for (const at of among) {
    const number = numberOf(at)
    const known = first.get(number)
    if (known === undefined || (fid[at] as number) < (fid[known] as number)) first.set(number, at)
  }
  return [...first.values()]
}

/** The distinct accounts: what one article repeats is one, its first fact stands for it. */
export function distinctAccounts({ fid, repeats }: Accounts): number[] {
  const [once, repeated]: [number[], number[]] = [[], []]
  for (let at = 0; at < fid.length; at += 1) (repeats[at] === 0 ? once : repeated).push(at)
  return [...once, ...firstOfEach(repeated, (at) => repeats[at] as number, fid)]
}

/** The places of those with the same number side by side, and where each number's end. */
function inGroups({ among, about }: Comparison): { members: Int32Array; ends: Int32Array } {
  let highest = 0
  for (const at of among) highest = Math.max(highest, about[at] as number)
  const ends = new Int32Array(highest + 2)
  for (const at of among) ends[(about[at] as number) + 1] = (ends[(about[at] as number) + 1] as number) + 1
  for (let number = 1; number < ends.length; number += 1) ends[number] = (ends[number] as number) + (ends[number - 1] as number)
  const members = new Int32Array(among.length)
  for (const at of among) {
    const number = about[at] as number
    members[ends[number] as number] = at
    ends[number] = (ends[number] as number) + 1
  }
  return { members, ends }
}

/** The members of a group with the lowest and the highest place. */
function endsOf(members: Int32Array, place: Numbers): [number, number] {
  let [lowest, highest] = [members[0] as number, members[0] as number]
  for (const at of members) {
    if ((place[at] as number) < (place[lowest] as number)) lowest = at
    if ((place[at] as number) > (place[highest] as number)) highest = at
  }
  return [lowest, highest]
}

type Visit = (a: number, b: number) => void

function pairEach(members: Int32Array, start: number, end: number, visit: Visit): void {
  for (let one = start; one < end; one += 1)
    for (let other = one + 1; other < end; other += 1) visit(members[one] as number, members[other] as number)
}

function pairWithEnds(members: Int32Array, place: Numbers, visit: Visit): void {
  const [lowest, highest] = endsOf(members, place)
  for (const at of members) {
    if (at !== lowest) visit(lowest, at)
    if (at !== lowest && at !== highest) visit(highest, at)
  }
}

/** After so many accounts, some ten milliseconds, other requests have their turn. */
const ACCOUNTS_IN_TURN = 20_000

/** Visits the pairs of a comparison as `pairsOf` in lib/store/accounts/pairs.ts makes them: of few accounts each with each, of more each with the two at the ends. */
export async function visitPairs(comparison: Comparison, place: Numbers, visit: Visit): Promise<void> {
  const { members, ends } = inGroups(comparison)
  let turn = ACCOUNTS_IN_TURN
  for (let start = 0; start < members.length; ) {
    const end = ends[comparison.about[members[start] as number] as number] as number
    if (end - start > ALL_WITH_ALL) pairWithEnds(members.subarray(start, end), place, visit)
    else if (end - start > 1) pairEach(members, start, end, visit)
    start = end
    if (start < turn) continue
    await nextTurn()
    turn = start + ACCOUNTS_IN_TURN
  }
}
