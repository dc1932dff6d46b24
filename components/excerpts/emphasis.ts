import type { ExcerptClaim, ExcerptCode, ExcerptPosition } from '@/lib/api/contract/excerpt'

/** The fact or code that the reader asked about; the others of the same excerpt are context. */
export interface Emphasis {
  claim: (claim: ExcerptClaim) => boolean
  position: (position: ExcerptPosition) => boolean
  /** Of the codes none, where this is missing. */
  code?: (code: ExcerptCode) => boolean
  /** What they are, for those who do not see that they stand out. */
  label?: string
}
