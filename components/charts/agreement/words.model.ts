import type { PairKind } from '@/lib/views/rows/agreement'

interface KindWords {
  title: string
  /** What the kind says, in a sentence. */
  note: string
}

/** What the kinds of pairs are called, without a verdict. */
export const KIND_WORDS: Readonly<Record<PairKind, KindWords>> = {
  contradiction: {
    title: 'One voice, two values',
    note: 'One originator states both, and no day, order or share of ballots tells them apart.',
  },
  conflict: { title: 'Opposite stances', note: 'One actor is said to be for and against the same, and nothing orders the two.' },
  'stated-and-denied': { title: 'Stated and denied', note: 'One account states a stance, another says that the actor does not hold it.' },
  'given-and-withdrawn': { title: 'Given and withdrawn', note: 'A stance is stated as held and as held no more.' },
  'list-total': { title: 'Lists and their totals', note: 'The stated total is not the number that the list names.' },
  'rival-figures': { title: 'Rival accounts', note: 'Different originators give different values for the same.' },
  series: { title: 'Series', note: 'One originator at other points: another share of ballots, day, or place in its text.' },
  compatible: { title: 'Both can hold', note: 'One value could satisfy both: bounds that meet, or names that add up.' },
  agreement: { title: 'Same value', note: 'The accounts say the same. On one originator they are one voice, not two confirmations.' },
  'not-the-same-target': { title: 'Not the same target', note: 'One actor’s stances toward what is easily taken for the same.' },
  'not-comparable': { title: 'Not comparable', note: 'Easily compared, but another scope or quantity, free text, or no value.' },
}
