import type { Scope } from '@/lib/views/view'
import { FACT_KEY } from './facts'

/** What names a fact, as texts; '' where it has none. */
export type FactNames = Readonly<Record<(typeof FACT_KEY)[number], string>>
export const NAMELESS = Object.fromEntries(FACT_KEY.map((name) => [name, ''])) as FactNames

/** A fact by the place of its kind among all and its own number, and what it is put in order by beside: how many outlets mention it, how often they have stated it. */
export interface CountedFact {
  readonly kind: number
  readonly fact: number
  readonly outlets: number
  readonly stated: number
}

/** A fact with its names and the outlets that mention it: in how many excerpts each. */
export interface MentionedFact extends CountedFact {
  readonly names: FactNames
  readonly by: ReadonlyMap<string, number>
}

/** The first facts in an order, how many there are, and, where they are known, the excerpts behind all of them of articles without a printed day. */
export interface ListedFacts {
  readonly first: readonly MentionedFact[]
  readonly total: number
  readonly undated: readonly number[] | undefined
}

export type FactOrder = (a: CountedFact, b: CountedFact) => number
/** By kind and by the names of the fact. */
export const byName: FactOrder = (a, b) => a.kind - b.kind || a.fact - b.fact

/** What the facts are ordered by: each ends with what names a fact. What all outlets mention is no gap and comes last. */
export function orderOf({ filters, display }: Scope): FactOrder {
  if (display.sort === 'family') return byName
  if (display.sort === 'fewest') return (a, b) => a.outlets - b.outlets || b.stated - a.stated || byName(a, b)
  const inAll = ({ outlets }: CountedFact) => Number(outlets >= (filters.outlet?.length ?? 0))
  return (a, b) => inAll(a) - inAll(b) || b.outlets - a.outlets || b.stated - a.stated || byName(a, b)
}
