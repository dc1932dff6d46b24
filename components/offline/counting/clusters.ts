import { type Cluster, resampledNumber } from '@/lib/stats/cluster-shares'

type Reviewed = readonly [article: string, first: number, reviewed: number, ...unknown[]]

/**
 * The articles of one outlet as the server resamples them: themselves, or groups of them, in the order of their numbers.
 * @param items how many items are counted
 * @param visit adds to the items what an article has of each
 */
export function inClusters<A extends Reviewed>(
  articles: readonly A[],
  items: number,
  visit: (article: A, add: (item: number, count: number) => void) => void,
): Cluster[] {
  const clusters = new Map<number, { size: number; counts: number[] }>()
  for (const article of articles) {
    const [, first, reviewed] = article
    const number = resampledNumber(first, articles.length)
    const cluster = clusters.get(number) ?? { size: 0, counts: Array.from({ length: items }, () => 0) }
    clusters.set(number, cluster)
    cluster.size += reviewed
    visit(article, (item, count) => {
      cluster.counts[item] = (cluster.counts[item] ?? 0) + count
    })
  }
  return [...clusters].sort(([a], [b]) => a - b).map(([, cluster]) => cluster)
}
