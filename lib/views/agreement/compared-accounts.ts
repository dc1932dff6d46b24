import { ALL_WITH_ALL } from '@/lib/store/accounts/pairs'
import type { Accounts, ChosenAccounts } from '@/lib/views/accounts/account-columns'
import { endOfRun, passing } from '@/lib/views/accounts/sorted-places'

/** Accounts that an article repeats, numbered one after the other: of each fact the number of its account, or -1; and how many they are. */
interface Repeated {
  readonly of: Int32Array
  readonly count: number
}

const known = new WeakMap<Accounts, Repeated>()

function repeatedOf(accounts: Accounts): Repeated {
  const numbers = new Map<number, number>()
  const numberOf = (account: number) => {
    if (account === 0) return -1
    const number = numbers.get(account) ?? numbers.size
    numbers.set(account, number)
    return number
  }
  const repeated = known.get(accounts) ?? { of: accounts.repeats.map(numberOf), count: numbers.size }
  known.set(accounts, repeated)
  return repeated
}

const NONE = 0x7f_ff_ff_ff

/** The distinct accounts: what one article repeats, of one event or several, is one; its first fact stands for it. */
export function distinctPlaces({ accounts, places }: ChosenAccounts): Int32Array {
  const { fid } = accounts
  const { of, count } = repeatedOf(accounts)
  const firsts = new Int32Array(count).fill(NONE)
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] as number
    const account = of[at] as number
    if (account >= 0 && (fid[at] as number) < (firsts[account] as number)) firsts[account] = fid[at] as number
  }
  return passing(places, (at) => (of[at] as number) < 0 || firsts[of[at] as number] === fid[at])
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

/** Accounts that are gathered to be compared as one group, again and again in the same room. */
export class Gathered {
  private members = new Int32Array(64)
  private count = 0

  clear(): void {
    this.count = 0
  }

  add(at: number): void {
    if (this.count === this.members.length) {
      const larger = new Int32Array(2 * this.count)
      larger.set(this.members)
      this.members = larger
    }
    this.members[this.count] = at
    this.count += 1
  }

  visit(reason: number, visit: VisitGroup): void {
    if (this.count > 1) visit(this.members, 0, this.count, reason)
  }
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
