import { percentileInterval, quantile, resampledSums } from './bootstrap'
import type { Cluster } from './cluster-shares'
import type { SampledSums } from './count-table'
import { dividedSums } from './half-samples'
import { type Interval, LEVEL } from './interval'
import { jensenShannonDistance } from './jensen-shannon'
import { mixtureDistances, type SampledShares, sampledDistances } from './sampled-distances'
import { seededRandom } from './seeded-random'

/** How the frames of an outlet are distributed, and how they could have been. */
export interface Profile {
  counts: Float64Array
  /** The shares in each resample of the articles. */
  drawn: SampledShares
  /** The shares in two halves of the articles, divided anew each time. */
  halves: [SampledShares, SampledShares]
}

/** NaN throughout a sample without any article with a frame. */
function sharesOf({ width, samples, sums }: SampledSums): SampledShares {
  const shares = new Float64Array(sums.length)
  for (let start = 0; start < sums.length; start += width) {
    let sum = 0
    for (let at = start; at < start + width; at += 1) sum += sums[at] as number
    for (let at = start; at < start + width; at += 1) shares[at] = (sums[at] as number) / sum
  }
  return { width, samples, shares }
}

/** @param codes of how many frames the distribution is, those that are counted */
export function profileOf(clusters: readonly Cluster[], codes: number, seed: string): Profile {
  const rows = clusters.map(({ counts }) => Float64Array.from(counts))
  const counts = new Float64Array(codes).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const [one, other] = dividedSums(rows, codes, seededRandom(`${seed}/halves`))
  return {
    counts,
    drawn: sharesOf(resampledSums(rows, codes, seededRandom(seed))),
    halves: [sharesOf(one), sharesOf(other)],
  }
}

/** What could be computed. */
const known = (distances: Float64Array) => distances.filter((distance) => !Number.isNaN(distance))

/** 0 to 1. */
export interface Distance extends Interval {
  distance: number
  /** What the distance stays below 95 times in 100 where the outlets use their frames in the same parts, and chance alone divides the articles. */
  noise: number
}

/**
 * The distance of two outlets, with its interval when the articles of both are resampled, and with what chance alone would make of it: the distance of two
 * mixtures, each of one half of both outlets.
 */
export function distanceEstimate(a: Profile, b: Profile): Distance {
  const [[a1, a2], [b1, b2]] = [a.halves, b.halves]
  return {
    distance: jensenShannonDistance(a.counts, b.counts),
    ...percentileInterval(known(sampledDistances(a.drawn, b.drawn))),
    noise: quantile(known(mixtureDistances([a1, b1], [a2, b2])), LEVEL),
  }
}
