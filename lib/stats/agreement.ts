import { percentileInterval, type Random, RESAMPLES } from './bootstrap'
import type { Interval } from './interval'
import { nominalAlpha } from './krippendorff'

/** Units that two observers judged present or absent, by who found it. */
export interface Presence {
  both: number
  onlyA: number
  onlyB: number
  neither: number
}

/** Krippendorff's α of two observers who say yes or no; undefined where neither or both always say yes. */
export const presenceAlpha = ({ both, onlyA, onlyB, neither }: Presence): number | undefined =>
  nominalAlpha([
    { values: [2, 0], count: neither },
    { values: [1, 1], count: onlyA + onlyB },
    { values: [0, 2], count: both },
  ])

/** The share of units, 0 to 1, on which they say the same; undefined without units. */
export function presenceAgreement({ both, onlyA, onlyB, neither }: Presence): number | undefined {
  const n = both + onlyA + onlyB + neither
  return n === 0 ? undefined : (both + neither) / n
}

/** Below this expectation successes are counted exactly; above, the normal curve is as good. */
const FEW = 40

const standardNormal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** By inversion: Kachitvichyanukul, V., and Schmeiser, B. W. (1988), Binomial random variate generation, Communications of the ACM 31, 216–222. */
function fewSuccesses(n: number, share: number, random: Random): number {
  const odds = share / (1 - share)
  let chance = (1 - share) ** n
  let left = random()
  let successes = 0
  while (left > chance && successes < n) {
    left -= chance
    successes += 1
    chance *= ((n - successes + 1) / successes) * odds
  }
  return successes
}

/** Successes in n trials of a chance. */
function binomial(n: number, share: number, random: Random): number {
  if (n <= 0 || share <= 0) return 0
  if (share >= 1) return n
  if (share > 0.5) return n - binomial(n, 1 - share, random)
  if (n * share < FEW) return fewSuccesses(n, share, random)
  const drawn = Math.round(n * share + Math.sqrt(n * share * (1 - share)) * standardNormal(random))
  return Math.min(n, Math.max(0, drawn))
}

const shareOf = (count: number, units: number) => (units === 0 ? 0 : count / units)

/** `presenceAlpha` of as many units as there are, drawn from them with replacement; NaN where it is undefined. All in whole numbers, nothing is made on the way. */
function resampledAlpha({ both, onlyA, onlyB, neither }: Presence, random: Random): number {
  const units = both + onlyA + onlyB + neither
  const drawnBoth = binomial(units, shareOf(both, units), random)
  const drawnA = binomial(units - drawnBoth, shareOf(onlyA, units - both), random)
  const drawnB = binomial(units - drawnBoth - drawnA, shareOf(onlyB, units - both - onlyA), random)
  const differing = drawnA + drawnB
  const [present, absent] = [2 * drawnBoth + differing, 2 * (units - drawnBoth) - differing]
  const expected = (2 * units) ** 2 - (present ** 2 + absent ** 2)
  return expected === 0 ? Number.NaN : 1 - ((2 * units - 1) * 2 * differing) / expected
}

/** With more resamples than this share without variation, those that have some are no fair picture. */
const MAX_UNDEFINED = 0.05

/**
 * The interval of α when units are resampled: Zapf, A., et al. (2016), Measuring inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93.
 * It speaks of other units coded by the same observers, and takes units as independent.
 * @returns undefined where they never disagree, since no resample would, or where one resample in twenty has no variation
 */
export function presenceAlphaInterval(presence: Presence, random: Random): Interval | undefined {
  if (presence.onlyA + presence.onlyB === 0) return undefined
  const alphas = Float64Array.from({ length: RESAMPLES }, () => resampledAlpha(presence, random)).filter((alpha) => !Number.isNaN(alpha))
  return alphas.length < RESAMPLES * (1 - MAX_UNDEFINED) ? undefined : percentileInterval(alphas)
}
