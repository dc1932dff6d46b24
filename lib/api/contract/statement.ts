import { z } from 'zod'
import { chains, optionalNumber, optionalText } from './cells'

export const comparators = ['eq', 'approx', 'more_than', 'less_than', 'at_least', 'at_most', 'range', 'one_of', 'vague', 'unknown'] as const
export const attitudes = ['endorses', 'reports', 'disputes'] as const
export const stances = ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'] as const
export const modalities = ['holds', 'denied', 'expected', 'withdrawn'] as const
export type Comparator = (typeof comparators)[number]
export type Stance = (typeof stances)[number]
export type Modality = (typeof modalities)[number]

/** What a claim says, wherever it is shown. */
export const statedValue = {
  scope: optionalText,
  comparator: z.enum(comparators),
  value: optionalNumber,
  low: optionalNumber,
  high: optionalNumber,
  values: z.array(z.number()).nullable(),
  answer: optionalText,
  /** Per cent of the ballots counted. */
  counted_share: optionalNumber,
  as_of: optionalText,
  sequence: optionalNumber,
  wording: optionalText,
}

/** On whose word: hops nearest to the article first, each one or more actor ids; empty is the article's own voice. */
export const attribution = {
  voices: chains,
  voice_names: chains,
  /** A hop is an outlet. */
  relayed: z.boolean(),
  attitude: z.enum(attitudes),
}
