/** The prior is as if every text had so many more words, with each term among them as often as in the whole corpus. */
export const PRIOR_WORDS = 500

/** A row of the view `language`: a loaded term in one outlet. */
export interface LanguageRow {
  outlet: string
  outlet_name: string
  term: string
  /** How often it stands in the outlet's articles, of the speech that is asked for. */
  count: number
  own: number | null
  attributed: number | null
  /** Articles that have it. */
  articles: number
  /** Words of the outlet's articles that were searched for terms; null when one of them was not measured. */
  words: number | null
  per_thousand: number | null
  /** The same of all the other outlets together. */
  others_count: number
  others_per_thousand: number | null
  /** Against all the other outlets; null where there are none, or words were not measured. */
  log_odds: number | null
  low: number | null
  high: number | null
  z: number | null
  /** The outlet has one article: what sets it apart may set only this text apart. */
  within_article: boolean
  n: number
  href: string
}
