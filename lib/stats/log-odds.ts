import { type Interval, Z } from './interval'

/** How often a term stands in a text of so many words. */
export interface TermCount {
  count: number
  words: number
}

export interface LogOdds extends Interval {
  /** Natural logarithm of the odds of the term in the first text over its odds in the second; above 0 when it is commoner in the first. */
  logOdds: number
  /** Standard deviation of `logOdds`. */
  deviation: number
  /** `logOdds` in standard deviations. */
  z: number
}

/**
 * The log-odds ratio of a term between two texts, drawn toward the background by an informative Dirichlet prior, with its z-score:
 * Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16 (2008), equations 16 (ratio), 20 (variance) and 22 (z-score).
 * The prior is as if each text had `strength` more words, with the term among them as often as in the background.
 * The variance is the paper's approximation: too small for a term that makes up a large part of a text. Words are taken to be independent draws.
 * @param background a text in which the term occurs, usually both texts together with all others
 * @throws RangeError when the background does not have the term, or nothing else
 */
export function logOddsRatio(one: TermCount, other: TermCount, background: TermCount, strength: number): LogOdds {
  if (!(background.count > 0 && background.count < background.words && strength > 0)) {
    throw new RangeError('The background must have the term and other words, and the prior a strength above 0')
  }
  const prior = (strength * background.count) / background.words
  const logOddsIn = ({ count, words }: TermCount) => Math.log((count + prior) / (words + strength - count - prior))
  const logOdds = logOddsIn(one) - logOddsIn(other)
  const deviation = Math.sqrt(1 / (one.count + prior) + 1 / (other.count + prior))
  const margin = Z * deviation
  return { logOdds, deviation, z: logOdds / deviation, low: logOdds - margin, high: logOdds + margin }
}
