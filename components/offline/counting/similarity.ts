import type { Asked } from '@/components/offline/asked'
import type { Basis, ProfiledArticle } from '@/components/offline/saved-data'
import { distanceEstimate, type Profile, profileOf } from '@/lib/stats/distance-estimates'
import { distanceCells, mostReviewed, shortage } from '@/lib/views/rows/compared-outlets'
import { MOST_COMPARED } from '@/lib/views/rows/similarity'
import { type Answer, type Count, isCut, keptRows, type OpenedView, text, toldByOutlets } from './answer'
import { inClusters } from './clusters'
import { leftByOutlet, visitGroups } from './left'
import { inOrderOf, rising } from './order'

/** What can change of a row. */
export const OF_DISTANCES = [
  'distance',
  'low',
  'high',
  'noise',
  'reason',
  'excerpts',
  'other_excerpts',
  'articles',
  'other_articles',
] as const

/** Numbers of a frame in what an article adds. */
const FOUND = 2

/** An outlet with the articles that are left of it. */
interface Left {
  outlet: string
  /** Reviewed excerpts. */
  total: number
  /** Excerpts with a frame. */
  excerpts: number
  articles: readonly ProfiledArticle[]
}

function leftOf([outlet, articles]: readonly [string, readonly ProfiledArticle[]]): Left {
  const sum = (at: 2 | 3) => articles.reduce((total, article) => total + article[at], 0)
  return { outlet, articles, total: sum(2), excerpts: sum(3) }
}

/** Profiles of outlets, each made once. */
function profileReader({ seed, codes }: NonNullable<Basis['profiles']>): (of: Left) => Profile {
  const made = new Map<string, Profile>()
  return ({ outlet, articles }) => {
    const clusters = () =>
      inClusters(articles, codes, ([, , , , found], add) => visitGroups(found, FOUND, ([code = 0, n = 0]) => add(code, n)))
    const profile = made.get(outlet) ?? profileOf(clusters(), codes, `${seed}/${outlet}`)
    made.set(outlet, profile)
    return profile
  }
}

/** Refused pairs last. */
const FARTHEST_FIRST = inOrderOf((row) => -Number(row.distance ?? -1), rising('outlet'), rising('other'))

function countAnew(view: OpenedView, basis: NonNullable<Basis['profiles']>, asked: Asked): Answer {
  const compared = mostReviewed([...leftByOutlet(basis.articles, asked)].map(leftOf), MOST_COMPARED)
  const left = new Map(compared.map((one) => [one.outlet, one]))
  const profileIn = profileReader(basis)
  const rows = view.rows.flatMap((row) => {
    const [a, b] = [left.get(text(row, 'outlet')), left.get(text(row, 'other'))]
    if (!a || !b) return []
    const [one, other] = [
      { name: text(row, 'outlet_name'), articles: a.articles.length, excerpts: a.excerpts },
      { name: text(row, 'other_name'), articles: b.articles.length, excerpts: b.excerpts },
    ]
    const isRefused = shortage(one) !== undefined || shortage(other) !== undefined
    const distance = isRefused ? undefined : distanceEstimate(profileIn(a), profileIn(b))
    return [{ ...row, ...distanceCells(distance, one, other), n: a.excerpts + b.excerpts }]
  })
  if (view.display.sort === 'distance') rows.sort(FARTHEST_FIRST)
  const pairs = (compared.length * (compared.length - 1)) / 2
  return { rows, untold: 0, isWhole: !isCut(view) && rows.length === pairs }
}

/** Distances of the outlets that are left, computed anew from their articles that are left, with what the server draws from these. */
export const countSimilarity: Count = (view, asked) => {
  const { profiles } = view.basis
  if (profiles) return countAnew(view, profiles, asked)
  const ofPair = (row: OpenedView['rows'][number]) => [text(row, 'outlet'), text(row, 'other')]
  const answer = keptRows(view, (row) => toldByOutlets(asked, ofPair(row)))
  return { ...answer, isWhole: answer.isWhole && new Set(view.rows.flatMap(ofPair)).size < MOST_COMPARED }
}
