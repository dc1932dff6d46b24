import type { ExcerptClaim, ExcerptPosition } from '@/lib/api/contract'

/** The fact that the reader asked about; the others of the same excerpt are context. */
export interface Emphasis {
  claim: (claim: ExcerptClaim) => boolean
  position: (position: ExcerptPosition) => boolean
  /** What they are, for those who do not see that they stand out. */
  label?: string
}
