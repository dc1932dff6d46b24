import type { ExcerptClaim, ExcerptPosition } from '@/lib/api/contract'

/** What a claim is about, without its value: `Share of the vote · Nicolás Maduro · second bulletin`. */
export const claimSubject = ({ metric_name, subject_name, scope }: ExcerptClaim) =>
  [metric_name, subject_name, scope].filter(Boolean).join(' · ')

const verbs: Record<ExcerptPosition['stance'], string> = {
  recognises: 'recognises',
  supports: 'supports',
  waits: 'waits before taking a position on',
  neutral: 'is neutral on',
  questions: 'questions',
  condemns: 'condemns',
  rejects: 'rejects',
}

const modalities: Record<ExcerptPosition['modality'], string> = {
  holds: '',
  denied: ' (said not to be so)',
  expected: ' (expected)',
  withdrawn: ' (withdrawn)',
}

/** `Mexico waits before taking a position on: Maduro as winner (expected)` */
export const positionSentence = ({ actor_name, stance, target_name, modality }: ExcerptPosition) =>
  `${actor_name} ${verbs[stance]}: ${target_name}${modalities[modality]}`

const attitudeWords: Record<ExcerptClaim['attitude'], string> = {
  endorses: 'the article endorses it',
  reports: 'the article reports it',
  disputes: 'the article disputes it',
}

/** What the article does with the statement. */
export const attitudeInWords = (attitude: ExcerptClaim['attitude']) => attitudeWords[attitude]
