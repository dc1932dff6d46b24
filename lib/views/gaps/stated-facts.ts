import { setImmediate as nextTurn } from 'node:timers/promises'
import { modalities, stances } from '@/lib/api/contract/statement'
import type { ChosenAccounts, ClaimAccounts, PositionAccounts } from '@/lib/views/accounts/account-columns'
import { accountNames, chosenAccounts } from '@/lib/views/accounts/chosen-accounts'
import { endOfRun } from '@/lib/views/accounts/sorted-places'
import { FirstInOrder } from '@/lib/views/first-in-order'
import { GAP_KINDS } from '@/lib/views/rows/gaps'
import { isOfDates } from '@/lib/views/undated'
import type { Reading } from '@/lib/views/view'
import { isOnlyOne, TABLES } from './facts'
import { type FactNames, type ListedFacts, type MentionedFact, NAMELESS, orderOf } from './mentioned-facts'

/** A fact that is stated by the accounts at the places from `start` to before `end`. */
interface StatedFact {
  readonly kind: number
  fact: number
  outlets: number
  stated: number
  start: number
  end: number
}

/** After so many accounts, some milliseconds, other requests have their turn. */
const ACCOUNTS_IN_TURN = 50_000

/** Visits each fact, told by the same object, which changes; of one coder, whose accounts of a fact stand side by side, those of one outlet together. */
async function visitFacts({ accounts: { fact, outlet }, places }: ChosenAccounts, kind: number, visit: (stated: StatedFact) => void) {
  const stated: StatedFact = { kind, fact: 0, outlets: 0, stated: 0, start: 0, end: 0 }
  let turn = ACCOUNTS_IN_TURN
  for (let start = 0; start < places.length; ) {
    const end = endOfRun(places, fact, start, places.length)
    let outlets = 1
    for (let index = start + 1; index < end; index += 1)
      if (outlet[places[index] as number] !== outlet[places[index - 1] as number]) outlets += 1
    stated.fact = fact[places[start] as number] as number
    stated.outlets = outlets
    stated.stated = end - start
    stated.start = start
    stated.end = end
    visit(stated)
    start = end
    if (start < turn) continue
    await nextTurn()
    turn = start + ACCOUNTS_IN_TURN
  }
}

type Lists = Awaited<ReturnType<typeof accountNames>>
type StatedKind = 'figures' | 'positions'

const NAMES = {
  figures: ({ event, metric, subject }: ClaimAccounts, at: number, lists: Lists) => ({
    event: lists.event[event[at] as number],
    metric: lists.metric[metric[at] as number],
    subject: lists.actor[subject[at] as number] ?? '',
  }),
  positions: ({ event, actor, stance, modality, target }: PositionAccounts, at: number, lists: Lists) => ({
    event: lists.event[event[at] as number],
    actor: lists.actor[actor[at] as number],
    stance: stances[(stance[at] as number) - 1],
    modality: modalities[(modality[at] as number) - 1],
    target: lists.target[target[at] as number],
  }),
}

function namesOf(kind: StatedKind, accounts: ChosenAccounts['accounts'], at: number, lists: Lists): FactNames {
  const names =
    kind === 'figures' ? NAMES.figures(accounts as ClaimAccounts, at, lists) : NAMES.positions(accounts as PositionAccounts, at, lists)
  return { ...NAMELESS, ...names, kind } as FactNames
}

/** The distinct excerpts by outlet. */
function excerptsByOutlet({ outlet, rid }: ChosenAccounts['accounts'], places: Int32Array, lists: Lists): Map<string, number> {
  const by = new Map<string, number>()
  places.forEach((at, index) => {
    const name = lists.outlet[outlet[at] as number] as string
    const isAgain = index > 0 && rid[at] === rid[places[index - 1] as number]
    by.set(name, (by.get(name) ?? 0) + Number(!isAgain))
  })
  return by
}

/** The facts that claims state, or positions. */
export async function statedFacts(reading: Reading, kind: StatedKind, most: number): Promise<ListedFacts> {
  const { db, filters } = reading
  const [chosen, lists] = await Promise.all([chosenAccounts(db, TABLES[kind] as 'claims' | 'positions', filters), accountNames(db)])
  const { isUndated, rid } = chosen.accounts
  const first = new FirstInOrder<StatedFact>(most, orderOf(reading))
  const areDated = isOfDates(filters)
  const undated: number[] = []
  let total = 0
  await visitFacts(chosen, GAP_KINDS.indexOf(kind), (stated) => {
    if (isOnlyOne(reading) && stated.outlets > 1) return
    total += 1
    if (first.takes(stated)) first.add({ ...stated })
    if (!areDated) return
    for (let index = stated.start; index < stated.end; index += 1) {
      const at = chosen.places[index] as number
      if (isUndated[at] === 1) undated.push(rid[at] as number)
    }
  })
  const mentioned = first.inOrder().map(({ start, end, ...fact }): MentionedFact => {
    const places = chosen.places.subarray(start, end)
    return {
      ...fact,
      names: namesOf(kind, chosen.accounts, places[0] as number, lists),
      by: excerptsByOutlet(chosen.accounts, places, lists),
    }
  })
  return { first: mentioned, total, undated }
}
