import { type Interval, Z } from './interval'

/**
 * The score interval of a proportion: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212;
 * method 3 of Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872. It assumes independent observations.
 * @param share 0 to 1
 * @param n observations; may be fractional where it is an effective number
 * @returns bounds within 0 to 1; the whole range where n is 0
 */
export function wilsonInterval(share: number, n: number): Interval {
  if (n <= 0) return { low: 0, high: 1 }
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  return { low: share === 0 ? 0 : Math.max(0, middle - half), high: share === 1 ? 1 : Math.min(1, middle + half) }
}
