/** So many outlets are compared with one another at most: 66 pairs, as many as can be taken in at a glance. */
export const MOST_COMPARED = 12

/** A row of the view `similarity`: two outlets, the first by id first. */
export interface SimilarityRow {
  outlet: string
  outlet_name: string
  other: string
  other_name: string
  /** Jensen–Shannon distance, 0 to 1; null where it is refused. */
  distance: number | null
  low: number | null
  high: number | null
  /** The distance that chance alone stays below 95 times in 100; null where there is none. */
  noise: number | null
  /** Why there is no distance; null where there is one. */
  reason: string | null
  /** Excerpts of the outlet with a frame. */
  excerpts: number
  other_excerpts: number
  /** Articles with reviewed excerpts. */
  articles: number
  other_articles: number
  codebook: string
  coder: string
  n: number
  href: string
}
