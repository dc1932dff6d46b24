import { percentileInterval, quantile, resampledSums } from '@/lib/stats/bootstrap'
import { dividedSums } from '@/lib/stats/half-samples'
import { type Interval, LEVEL } from '@/lib/stats/interval'
import { entropy, jensenShannonDistance } from '@/lib/stats/jensen-shannon'
import { seededRandom } from '@/lib/stats/seeded-random'
import type { ArticleCluster } from './article-clusters'

interface Drawn {
  shares: Float64Array
  bits: number
}

/** How the frames of an outlet are distributed, and how they could have been. */
export interface Profile {
  counts: Float64Array
  /** The shares in each resample of the articles, with their entropy in bits; undefined where no article with a frame was drawn. */
  drawn: (Drawn | undefined)[]
  /** The shares in two halves of the articles, divided anew each time; undefined where one has no article with a frame. */
  halves: ([Float64Array, Float64Array] | undefined)[]
}

function sharesOf(counts: Float64Array): Float64Array | undefined {
  let sum = 0
  for (const count of counts) sum += count
  return sum === 0 ? undefined : counts.map((count) => count / sum)
}

function drawnOf(counts: Float64Array): Drawn | undefined {
  const shares = sharesOf(counts)
  return shares && { shares, bits: entropy(shares) }
}

function halvesOf([one, other]: [Float64Array, Float64Array]): [Float64Array, Float64Array] | undefined {
  const [first, second] = [sharesOf(one), sharesOf(other)]
  return first && second && [first, second]
}

/** @param codes of which the distribution is, in order */
export function profileOf(clusters: readonly ArticleCluster[], codes: readonly string[], seed: string): Profile {
  const rows = clusters.map(({ frames }) => Float64Array.from(codes, (code) => frames.get(code) ?? 0))
  const counts = Float64Array.from(codes, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  return {
    counts,
    drawn: resampledSums(rows, codes.length, seededRandom(seed)).map(drawnOf),
    halves: dividedSums(rows, codes.length, seededRandom(`${seed}/halves`)).map(halvesOf),
  }
}

/** Distances are many and rounded to thousandths, so the natural logarithm, which is faster, is brought to bits at the end. */
const plogp = (share: number) => (share > 0 ? share * Math.log(share) : 0)

/** The distance in one resample of both: the entropy of the mean less the mean of the entropies. */
function drawnDistance(a: Profile['drawn'][number], b: Profile['drawn'][number]): number {
  if (!a || !b) return Number.NaN
  let nats = 0
  for (let at = 0; at < a.shares.length; at += 1) nats -= plogp(((a.shares[at] as number) + (b.shares[at] as number)) / 2)
  return Math.sqrt(Math.min(1, Math.max(0, nats / Math.LN2 - (a.bits + b.bits) / 2)))
}

/** The distance of two mixtures, each of one half of both outlets in equal parts: what is left is the work of chance. */
function mixedDistance(a: Profile['halves'][number], b: Profile['halves'][number]): number {
  if (!a || !b) return Number.NaN
  const [[a1, a2], [b1, b2]] = [a, b]
  let nats = 0
  for (let at = 0; at < a1.length; at += 1) {
    const [first, second] = [((a1[at] as number) + (b1[at] as number)) / 2, ((a2[at] as number) + (b2[at] as number)) / 2]
    nats += (plogp(first) + plogp(second)) / 2 - plogp((first + second) / 2)
  }
  return Math.sqrt(Math.min(1, Math.max(0, nats / Math.LN2)))
}

/** What could be computed. */
function distances<T>(a: readonly T[], b: readonly T[], distance: (a: T, b: T) => number): Float64Array {
  return Float64Array.from(a, (sample, at) => distance(sample, b[at] as T)).filter((value) => !Number.isNaN(value))
}

/** 0 to 1. */
export interface Distance extends Interval {
  distance: number
  /** What the distance stays below 95 times in 100 where the outlets use their frames in the same parts, and chance alone divides the articles. */
  noise: number
}

/** The distance of two outlets, with its interval when the articles of both are resampled, and with what chance alone would make of it. */
export function distanceEstimate(a: Profile, b: Profile): Distance {
  return {
    distance: jensenShannonDistance(a.counts, b.counts),
    ...percentileInterval(distances(a.drawn, b.drawn, drawnDistance)),
    noise: quantile(distances(a.halves, b.halves, mixedDistance).sort(), LEVEL),
  }
}
