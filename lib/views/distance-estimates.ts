import { percentileInterval, resampledSums } from '@/lib/stats/bootstrap'
import type { Interval } from '@/lib/stats/interval'
import { entropy, jensenShannonDistance } from '@/lib/stats/jensen-shannon'
import { seededRandom } from '@/lib/stats/seeded-random'
import type { ArticleCluster } from './article-clusters'

/** How the frames of an outlet are distributed, and how they could have been. */
interface Profile {
  counts: Float64Array
  /** The shares in each resample of the articles, with their entropy in bits; undefined where no article with a frame was drawn. */
  drawn: ({ shares: Float64Array; bits: number } | undefined)[]
}

function sharesOf(counts: Float64Array): { shares: Float64Array; bits: number } | undefined {
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum === 0 ? undefined : { shares: counts.map((count) => count / sum), bits: entropy(counts) }
}

/** @param codes of which the distribution is, in order */
export function profileOf(clusters: readonly ArticleCluster[], codes: readonly string[], seed: string): Profile {
  const rows = clusters.map(({ frames }) => Float64Array.from(codes, (code) => frames.get(code) ?? 0))
  const counts = Float64Array.from(codes, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  return { counts, drawn: resampledSums(rows, codes.length, seededRandom(seed)).map(sharesOf) }
}

/** The distance in one resample of both: the entropy of the mean less the mean of the entropies. */
function drawnDistance(a: Profile['drawn'][number], b: Profile['drawn'][number]): number[] {
  if (!a || !b) return []
  let bits = 0
  for (let at = 0; at < a.shares.length; at += 1) {
    const mean = ((a.shares[at] as number) + (b.shares[at] as number)) / 2
    if (mean > 0) bits -= mean * Math.log2(mean)
  }
  return [Math.sqrt(Math.min(1, Math.max(0, bits - (a.bits + b.bits) / 2)))]
}

/** 0 to 1. */
export interface Distance extends Interval {
  distance: number
}

/** The distance of two outlets with its interval when the articles of both are resampled. */
export function distanceEstimate(a: Profile, b: Profile): Distance {
  const distances = a.drawn.flatMap((sample, at) => drawnDistance(sample, b.drawn[at]))
  return { distance: jensenShannonDistance(a.counts, b.counts), ...percentileInterval(distances) }
}
