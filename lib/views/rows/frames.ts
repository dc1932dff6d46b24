/** What an interval speaks of. */
export type ShareInterval =
  /** Other excerpts of the one article that there is. */
  | 'within-article'
  /** Other articles, of which there are too few to resample. */
  | 'few-articles'
  /** Other articles of the outlet. */
  | 'articles'

/** A row of the view `frames`: how often one outlet presents things in one frame. */
export interface FrameRow {
  /** The one event that is asked for; null where none or several are. */
  event: string | null
  outlet: string
  outlet_name: string
  code: string
  code_name: string
  /** Reviewed excerpts of the outlet. */
  total: number
  /** Per cent of the reviewed excerpts, or of the articles with such. */
  share: number
  low: number
  high: number
  interval: ShareInterval
  /** Excerpts by how the frame stands in them; together `n`. */
  own: number
  attributed: number
  disputed: number
  /** Articles with the frame. */
  articles: number
  /** Articles with reviewed excerpts. */
  articles_total: number
  codebook: string
  coder: string
  n: number
  href: string
}
