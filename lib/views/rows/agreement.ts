import type { attitudes, Comparator, Modality, Stance } from '@/lib/api/contract/statement'

/** How two accounts stand to each other, the sharpest first, and whether that sets accounts against each other, or one against itself. */
const IS_CONTRAST = {
  contradiction: true,
  conflict: true,
  'stated-and-denied': true,
  'given-and-withdrawn': true,
  'list-total': true,
  'rival-figures': true,
  series: false,
  compatible: false,
  agreement: false,
  'not-the-same-target': false,
  'not-comparable': true,
} as const
export type PairKind = keyof typeof IS_CONTRAST
export const PAIR_KINDS = Object.keys(IS_CONTRAST) as readonly PairKind[]
export const isContrast = (kind: PairKind): boolean => IS_CONTRAST[kind]

/** Up to so many accounts of one thing are each compared with each; of more, each with the lowest and the highest alone. */
export const ALL_COMPARED = 12

/** What keeps two accounts from being compared. */
export const DIFFERENCES = ['value', 'text', 'scope', 'metric', 'target'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** What one article states, on the word of one chain of voices. */
export interface Account {
  /** In words, without its unit's place in a sentence: `over 81 %`, `recognises`. */
  says: string
  outlet: string
  outlet_name: string
  article: string
  published_on: string | null
  voices: string[][]
  voice_names: string[][]
  relayed: boolean
  attitude: (typeof attitudes)[number]
  metric: string | null
  metric_name: string | null
  unit: string | null
  scope: string | null
  target: string | null
  target_name: string | null
  comparator: Comparator | null
  value: number | null
  low: number | null
  high: number | null
  values: number[] | null
  answer: string | null
  stance: Stance | null
  modality: Modality | null
  counted_share: number | null
  as_of: string | null
  sequence: number | null
  wording: string | null
  excerpt: string
}

type Side<P extends 'a' | 'b'> = { [K in keyof Account as `${P}_${K}`]: Account[K] }

/** A row of the view `agreement`: two accounts that speak of the same, or seem to. `a` comes first in time and text. */
export type AgreementRow = Side<'a'> &
  Side<'b'> & {
    /** What the two ids are of; of a list the first is the claim that states its total, the second the list. */
    layer: 'claims' | 'positions' | 'lists'
    first: string
    second: string
    kind: PairKind
    /** What keeps them from being compared; null where they are. */
    differs: Difference | null
    /** Why they are of this kind, in words made from the data. */
    basis: string
    /** What both are about, in words: `Tally sheets held · Venezuelan opposition`. */
    about: string
    event: string
    event_title: string
    /** Of the metrics, or of the targets. */
    family: string
    subject: string | null
    subject_name: string | null
    actor: string | null
    actor_name: string | null
    coder: string
    /** Distinct outlets: 1 or 2. */
    outlets: number
    /** Distinct originators: 1 or 2. */
    originators: number
    /** Difference of the two numbers by the larger; 1 for answers and stances that differ, 0 for what is equal or not compared. */
    distance: number
    n: number
    href: string
  }
