/** A row of the view `reliability`: one code as two coders applied it to the same excerpts. */
export interface ReliabilityRow {
  codebook: string
  code: string
  code_name: string
  /** Krippendorff's α; null where it is undefined. */
  alpha: number | null
  low: number | null
  high: number | null
  /** Why there is no α or no interval; null where there are both. */
  reason: string | null
  /** Per cent of the excerpts on which both say the same. */
  agreement: number
  /** Excerpts that both reviewed. */
  reviewed: number
  both: number
  only_a: number
  only_b: number
  neither: number
  coder_a: string
  coder_a_name: string
  coder_b: string
  coder_b_name: string
  /** The reviewed excerpts, or those on which the coders disagree: what is shown. */
  n: number
  href: string
}
