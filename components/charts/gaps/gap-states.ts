import { type Absence, absences } from '@/components/corpus/absence'
import type { GapState } from '@/lib/views/rows/gaps'

interface Look {
  sign: string
  words: string
}

const of = (state: Absence): Look => absences[state]

/** What a state looks like and is called, as elsewhere on the pages; `mentioned` shows its number of excerpts. */
export const STATE_LOOKS: Readonly<Record<GapState, Look>> = {
  mentioned: { sign: '●', words: 'mentioned, in so many excerpts' },
  coded: of('coded'),
  before: of('before'),
  'not-coded': of('not-coded'),
  'no-article': { sign: '×', words: 'no article loaded' },
}

/** The colour of an outlet, dark enough (light in the dark) for a small number to stand on it. */
export const discColor = (color: string): string => `color-mix(in srgb, ${color} 84%, var(--ink))`
