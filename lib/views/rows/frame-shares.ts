import { MIN_CLUSTERS } from '@/lib/stats/cluster-shares'
import type { Interval } from '@/lib/stats/interval'
import { round } from '@/lib/stats/round'
import { wilsonInterval } from '@/lib/stats/wilson'
import type { FrameRow, ShareInterval } from './frames'

/** What a share and its interval are made of. */
export type Counted = Pick<FrameRow, 'outlet' | 'code' | 'n' | 'total' | 'articles' | 'articles_total'>

/** Shares, 0 to 1, with what they speak of. */
export interface ShareEstimate extends Interval {
  share: number
  interval: ShareInterval
}

/** The share of articles, each counting once. */
export const shareOfArticles = ({ articles, articles_total: total }: Counted): ShareEstimate => ({
  share: articles / total,
  ...wilsonInterval(articles / total, total),
  interval: 'articles',
})

/** The share of excerpts. @param resampled from the outlet's articles, where it has several */
export function shareOfExcerpts({ n, total, articles_total }: Counted, resampled: Interval | undefined): ShareEstimate {
  const share = n / total
  if (!resampled) return { share, ...wilsonInterval(share, total), interval: 'within-article' }
  return { share, ...resampled, interval: articles_total < MIN_CLUSTERS ? 'few-articles' : 'articles' }
}

const percent = (share: number) => round(100 * share, 1)

/** An estimate as rows have it, in per cent. */
export const shareCells = ({ share, low, high, interval }: ShareEstimate) => ({
  share: percent(share),
  low: percent(low),
  high: percent(high),
  interval,
})
