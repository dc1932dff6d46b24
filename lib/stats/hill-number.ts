/** How many kinds there are of one abundance: `kinds` voices are quoted `times` times each. */
export interface Abundance {
  times: number
  kinds: number
}

const total = (abundances: readonly Abundance[]) => abundances.reduce((sum, { times, kinds }) => sum + times * kinds, 0)

/** Shannon's entropy of the shares, in nats; 0 for nothing. */
export function shannonEntropy(abundances: readonly Abundance[]): number {
  const all = total(abundances)
  if (all === 0) return 0
  const weighted = abundances.reduce((sum, { times, kinds }) => (times > 0 ? sum + kinds * times * Math.log(times) : sum), 0)
  return Math.max(0, Math.log(all) - weighted / all)
}

/** n ln n of the first whole numbers, as far as they were needed. */
const weights: number[] = [0]
function weightOf(times: number): number {
  for (let next = weights.length; next <= times; next += 1) weights.push(next * Math.log(next))
  return weights[times] as number
}

/**
 * `shannonEntropy` of how often each kind occurs, for many samples one after the other.
 * @param counts whole numbers; below some 100,000, for a table is kept up to the largest
 */
export function entropyOfCounts(counts: Uint32Array): number {
  let all = 0
  let weighted = 0
  for (const times of counts) {
    if (times === 0) continue
    all += times
    weighted += weightOf(times)
  }
  return all === 0 ? 0 : Math.max(0, Math.log(all) - weighted / all)
}

/**
 * The effective number of kinds: as many equally common ones would be as diverse. The Hill number of order 1, the exponential of Shannon's entropy:
 * Hill, "Diversity and Evenness", Ecology 54 (1973); Jost, "Entropy and Diversity", Oikos 113 (2006). 0 for nothing.
 * It speaks of what was seen: kinds that a larger sample would add are not guessed at, so small samples give too low a number.
 */
export const effectiveNumber = (abundances: readonly Abundance[]): number =>
  total(abundances) === 0 ? 0 : Math.exp(shannonEntropy(abundances))

/**
 * Standard deviation of Shannon's entropy when every occurrence is an independent draw:
 * Hutcheson, "A Test for Comparing Diversities Based on the Shannon Formula", Journal of Theoretical Biology 29 (1970), the first term of its series.
 */
export function entropyDeviation(abundances: readonly Abundance[]): number {
  const all = total(abundances)
  if (all === 0) return 0
  const mean = (power: number) =>
    abundances.reduce((sum, { times, kinds }) => (times > 0 ? sum + ((kinds * times) / all) * Math.log(times / all) ** power : sum), 0)
  return Math.sqrt(Math.max(0, mean(2) - mean(1) ** 2) / all)
}
