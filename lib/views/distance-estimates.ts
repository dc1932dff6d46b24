import { percentileInterval, resamples } from '@/lib/stats/bootstrap'
import type { Interval } from '@/lib/stats/interval'
import { entropy, jensenShannonDistance } from '@/lib/stats/jensen-shannon'
import { seededRandom } from '@/lib/stats/seeded-random'
import type { ArticleCluster } from './article-clusters'

/** How the frames of an outlet are distributed, and how they could have been. */
export interface Profile {
  counts: Float64Array
  /** The shares in each resample of the articles, with their entropy in bits; undefined where no article with a frame was drawn. */
  drawn: ({ shares: Float64Array; bits: number } | undefined)[]
}

function addTo(counts: Float64Array, { frames }: ArticleCluster, places: ReadonlyMap<string, number>, times: number): void {
  for (const [code, count] of frames) {
    const place = places.get(code)
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + times * count
  }
}

function sharesOf(counts: Float64Array): { shares: Float64Array; bits: number } | undefined {
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum === 0 ? undefined : { shares: counts.map((count) => count / sum), bits: entropy(counts) }
}

/** @param codes of which the distribution is, in order */
export function profileOf(clusters: readonly ArticleCluster[], codes: readonly string[], seed: string): Profile {
  const places = new Map(codes.map((code, place) => [code, place]))
  const counts = new Float64Array(codes.length)
  for (const cluster of clusters) addTo(counts, cluster, places, 1)
  const drawn = Array.from(resamples(clusters.length, seededRandom(seed)), (times) => {
    const sample = new Float64Array(codes.length)
    for (const [at, cluster] of clusters.entries()) if (times[at]) addTo(sample, cluster, places, times[at])
    return sharesOf(sample)
  })
  return { counts, drawn }
}

/** The distance in one resample of both: the entropy of the mean less the mean of the entropies. */
function drawnDistance(a: Profile['drawn'][number], b: Profile['drawn'][number]): number[] {
  if (!a || !b) return []
  let bits = 0
  for (let at = 0; at < a.shares.length; at += 1) {
    const mean = ((a.shares[at] ?? 0) + (b.shares[at] ?? 0)) / 2
    if (mean > 0) bits -= mean * Math.log2(mean)
  }
  return [Math.sqrt(Math.min(1, Math.max(0, bits - (a.bits + b.bits) / 2)))]
}

/** The distance of two outlets with its interval when the articles of both are resampled. */
export function distanceEstimate(a: Profile, b: Profile): Interval & { distance: number } {
  const distances = a.drawn.flatMap((sample, at) => drawnDistance(sample, b.drawn[at]))
  return { distance: jensenShannonDistance(a.counts, b.counts), ...percentileInterval(distances) }
}
