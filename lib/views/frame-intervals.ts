import { setImmediate as nextTurn } from 'node:timers/promises'
import { clusterShareIntervals } from '@/lib/stats/cluster-shares'
import type { Interval } from '@/lib/stats/interval'
import { seededRandom } from '@/lib/stats/seeded-random'
import { type ArticleClusters, articleClusters } from './article-clusters'
import { keptAnswers, keyOfReading } from './kept-answers'
import { seedOfOutlet } from './outlet-draws'
import { type Counted, type ShareEstimate, shareOfArticles, shareOfExcerpts } from './rows/frame-shares'
import type { Reading } from './view'

/** Intervals of some frames of one outlet, from its articles. */
function fromClusters({ codes, of }: ArticleClusters, outlet: string, asked: readonly string[], seed: string): Interval[] {
  const places = asked.map((code) => codes.indexOf(code))
  const clusters = (of.get(outlet) ?? []).map(({ size, counts }) => ({ size, counts: places.map((place) => counts[place] ?? 0) }))
  return clusterShareIntervals(clusters, asked.length, seededRandom(seed))
}

/** The share of each row with its interval, by articles where the outlet has several. Each outlet has a seed of its own, so that no other changes its intervals. Other requests have their turn between outlets. */
async function ofExcerpts(reading: Reading, rows: readonly Counted[]): Promise<ShareEstimate[]> {
  const several = new Map(rows.filter((row) => row.articles_total > 1).map(({ outlet, articles_total }) => [outlet, articles_total]))
  const clusters = await articleClusters(reading, several)
  const intervals = new Map<string, Interval>()
  for (const outlet of several.keys()) {
    const codes = rows.filter((row) => row.outlet === outlet).map(({ code }) => code)
    const found = fromClusters(clusters, outlet, codes, seedOfOutlet(reading, outlet))
    for (const [at, interval] of found.entries()) intervals.set(`${outlet}~${codes[at]}`, interval)
    await nextTurn()
  }
  return rows.map((row) => shareOfExcerpts(row, intervals.get(`${row.outlet}~${row.code}`)))
}

const kept = keptAnswers<ShareEstimate[]>()

/** Estimates for the rows, in their order, as the option `unit` asks. */
export const shareEstimates = async (reading: Reading, rows: readonly Counted[]): Promise<ShareEstimate[]> =>
  reading.display.unit === 'articles' ? rows.map(shareOfArticles) : kept(reading.db, keyOfReading(reading), () => ofExcerpts(reading, rows))
