import type { ExcerptClaim, ExcerptPosition } from '@/lib/api/contract'

/** The fact that the reader asked about; the others of the same excerpt are context. */
export interface Emphasis {
  claim: (claim: ExcerptClaim) => boolean
  position: (position: ExcerptPosition) => boolean
  /** What they are, for those who do not see that they stand out. */
  label?: string
}

const none = () => false

/** The facts that a row stands for, from the row's key: a claim, or `event~actor~outlet~voice~target~stance~modality`. */
export function emphasisOf(view: string, row: string): Emphasis {
  if (view === 'figures') return { claim: ({ claim }) => claim === row, position: none }
  if (view !== 'positions') return { claim: none, position: none }
  const [event, actor, , voice, target, stance, modality] = row.split('~')
  const isOfVoice = (position: ExcerptPosition) => !voice || (position.voices.at(-1) ?? []).slice().sort().join('+') === voice
  return {
    claim: none,
    position: (position) =>
      position.event === event &&
      position.actor === actor &&
      position.target === target &&
      position.stance === stance &&
      position.modality === modality &&
      isOfVoice(position),
  }
}
