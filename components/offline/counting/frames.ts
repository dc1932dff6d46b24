import { groupBy } from '@/components/charts/group-by'
import type { FramedArticle } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { clusterShareIntervals } from '@/lib/stats/cluster-shares'
import type { Interval } from '@/lib/stats/interval'
import { seededRandom } from '@/lib/stats/seeded-random'
import { type Counted, shareCells, shareOfArticles, shareOfExcerpts } from '@/lib/views/rows/frame-shares'
import { type Count, isCut, keptRows, type OpenedView, text, toldByOutlets } from './answer'
import { inClusters } from './clusters'
import { leftByOutlet, summedGroups, visitGroups } from './left'
import { falling, inOrderOf, rising } from './order'

/** What can change of a row. */
export const OF_FRAMES = [
  'total',
  'share',
  'low',
  'high',
  'interval',
  'own',
  'attributed',
  'disputed',
  'articles',
  'articles_total',
] as const

/** Numbers of a row in what an article adds. */
const FOUND = 4

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Intervals of the rows of one outlet from its articles; none where it has one alone. */
function resampled(articles: readonly FramedArticle[], rows: readonly ViewRow[], seed: string): Interval[] {
  if (articles.length < 2) return []
  const places = new Map(rows.map(({ href }, place) => [Number(href), place]))
  const clusters = inClusters(articles, rows.length, ([, , , found], add) =>
    visitGroups(found, FOUND, ([row = 0, ...bySpeech]) => add(places.get(row) ?? 0, sum(bySpeech))),
  )
  return clusterShareIntervals(clusters, rows.length, seededRandom(seed))
}

/** The rows of one outlet, counted from some of its articles. */
function countedRows(rows: readonly ViewRow[], articles: readonly FramedArticle[], seed: string, isOfArticles: boolean): ViewRow[] {
  const counts = summedGroups(
    articles.map(([, , , found]) => found),
    FOUND,
  )
  const total = sum(articles.map(([, , reviewed]) => reviewed))
  const intervals = isOfArticles ? [] : resampled(articles, rows, seed)
  return rows.map((row, at) => {
    const { sums: [own = 0, attributed = 0, disputed = 0] = [], count = 0 } = counts.get(Number(row.href)) ?? {}
    const n = own + attributed + disputed
    const of = { outlet: text(row, 'outlet'), code: text(row, 'code') }
    const counted: Counted = { ...of, n, total, articles: count, articles_total: articles.length }
    const cells = shareCells(isOfArticles ? shareOfArticles(counted) : shareOfExcerpts(counted, intervals[at]))
    return { ...row, ...counted, ...cells, own, attributed, disputed }
  })
}

const OUTLET = [falling('total'), rising('outlet_name'), rising('outlet')] as const
const FRAME = [rising('code_name'), rising('code')] as const

/** By the share as it is, not as it is rounded. */
function orderOf({ sort, unit }: OpenedView['display']) {
  const share = (row: ViewRow) =>
    -(unit === 'articles' ? Number(row.articles) / Number(row.articles_total) : Number(row.n) / Number(row.total))
  if (sort === 'frame') return inOrderOf(...FRAME, ...OUTLET)
  return sort === 'share' ? inOrderOf(share, ...FRAME, ...OUTLET) : inOrderOf(...OUTLET, share, ...FRAME)
}

/** Shares of each outlet, counted anew from its articles that are left, with the intervals that the server draws from these. */
export const countFrames: Count = (view, asked) => {
  const { framed } = view.basis
  if (!framed) return keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const left = leftByOutlet(framed.articles, asked)
  const again = [...groupBy(view.rows, (row) => text(row, 'outlet'))].flatMap(([outlet, rows]): ViewRow[] => {
    const articles = left.get(outlet)
    return articles ? countedRows(rows, articles, `${framed.seed}/${outlet}`, view.display.unit === 'articles') : []
  })
  return { rows: again.sort(orderOf(view.display)), untold: 0, isWhole: !isCut(view) }
}
