import type { ExcerptClaim } from '@/lib/api/contract/excerpt'

/** What a claim is about, without its value: `Share of the vote · Nicolás Maduro · second bulletin`. */
export const claimSubject = ({ metric_name, subject_name, scope }: ExcerptClaim) =>
  [metric_name, subject_name, scope].filter(Boolean).join(' · ')

const attitudeWords: Record<ExcerptClaim['attitude'], string> = {
  endorses: 'the article endorses it',
  reports: 'the article reports it',
  disputes: 'the article disputes it',
}

/** What the article does with the statement. */
export const attitudeInWords = (attitude: ExcerptClaim['attitude']) => attitudeWords[attitude]
