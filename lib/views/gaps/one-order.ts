import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import type { Scope } from '@/lib/views/view'
import type { CountedFrame } from './counted-frames'
import type { NumberedFact } from './fact-names'
import { isOnlyOne } from './facts'

/** An outlet that mentions a fact, which has a `place` in the order asked for, among a `total` of facts; how often all outlets have `stated` it. */
export interface Mention extends NumberedFact {
  place: number
  outlets_with: number
  stated: number
  total: number
  outlet: string
  n: number
}

/** A fact with the outlets that mention it. */
type Mentioned = Pick<Mention, 'kind' | 'fact' | 'outlets_with' | 'stated'> & { by: Pick<Mention, 'outlet' | 'n' | 'fid'>[] }

type FactOrder = (a: Mentioned, b: Mentioned) => number
const byName: FactOrder = (a, b) => a.kind - b.kind || a.fact - b.fact

/** As `orderOf` in ./topics says it in SQL. */
function orderOf({ filters, display }: Scope): FactOrder {
  if (display.sort === 'family') return byName
  if (display.sort === 'fewest') return (a, b) => a.outlets_with - b.outlets_with || b.stated - a.stated || byName(a, b)
  const inAll = ({ outlets_with }: Mentioned) => Number(outlets_with >= (filters.outlet?.length ?? 0))
  return (a, b) => inAll(a) - inAll(b) || b.outlets_with - a.outlets_with || b.stated - a.stated || byName(a, b)
}

function factsOf(mentions: readonly Mention[]): Mentioned[] {
  const facts = new Map<number, Mentioned>()
  for (const { place, kind, fact, outlets_with, stated, outlet, n, fid } of mentions) {
    const one = facts.get(place) ?? { kind, fact, outlets_with, stated, by: [] }
    if (one.by.push({ outlet, n, fid }) === 1) facts.set(place, one)
  }
  return [...facts.values()]
}

function factsOfFrames(frames: readonly CountedFrame[], numbers: ReadonlyMap<string, number>): Mentioned[] {
  const facts = new Map<string, Mentioned>()
  const kind = GAP_KINDS.indexOf('frames' satisfies GapKind)
  for (const { code, outlet, stated, n } of frames) {
    const one = facts.get(code) ?? { kind, fact: numbers.get(code) as number, outlets_with: 0, stated: 0, by: [] }
    facts.set(code, one)
    one.outlets_with += 1
    one.stated += stated
    one.by.push({ outlet, n, fid: null })
  }
  for (const { by } of facts.values()) by.sort((a, b) => (a.outlet < b.outlet ? -1 : 1))
  return [...facts.values()]
}

/**
 * Puts the first facts of the other kinds and all frames in one order, and leaves the first of them.
 * @param numbers of the frames as facts, by their codes
 */
export function inOneOrder(
  scope: Scope,
  others: readonly Mention[],
  frames: readonly CountedFrame[],
  { numbers, facts }: { numbers: ReadonlyMap<string, number>; facts: number },
): Mention[] {
  const framed = factsOfFrames(frames, numbers).filter(({ outlets_with }) => !isOnlyOne(scope) || outlets_with === 1)
  const total = (others[0]?.total ?? 0) + framed.length
  const first = [...factsOf(others), ...framed].sort(orderOf(scope)).slice(0, facts)
  return first.flatMap(({ by, ...fact }, at) => by.map((mention) => ({ ...fact, ...mention, place: at + 1, total })))
}
