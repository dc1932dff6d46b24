import { MIN_CLUSTERS } from '@/lib/stats/cluster-shares'
import type { Distance } from '@/lib/stats/distance-estimates'
import { round } from '@/lib/stats/round'

/** Fewer excerpts with a frame say little about how an outlet frames. */
export const MIN_EXCERPTS = 30

/** An outlet that is compared: its name, its articles with reviewed excerpts, and its excerpts with a frame. */
export interface ComparedOutlet {
  name: string
  articles: number
  excerpts: number
}

/** Why an outlet cannot be compared; undefined when it can. */
export function shortage({ name, articles, excerpts }: ComparedOutlet): string | undefined {
  if (articles < MIN_CLUSTERS) return `${name}: ${articles} of ${MIN_CLUSTERS} articles needed`
  if (excerpts < MIN_EXCERPTS) return `${name}: ${excerpts} of ${MIN_EXCERPTS} excerpts with a frame needed`
  return undefined
}

/** What a row says of two outlets. @param known their distance, where neither has too little */
export function distanceCells(known: Distance | undefined, a: ComparedOutlet, b: ComparedOutlet) {
  const distance = known && {
    distance: round(known.distance, 3),
    low: round(known.low, 3),
    high: round(known.high, 3),
    noise: round(known.noise, 3),
    reason: null,
  }
  return {
    ...(distance ?? {
      distance: null,
      low: null,
      high: null,
      noise: null,
      reason: [a, b].flatMap((outlet) => shortage(outlet) ?? []).join('; '),
    }),
    excerpts: a.excerpts,
    other_excerpts: b.excerpts,
    articles: a.articles,
    other_articles: b.articles,
  }
}

/** The outlets that are compared of those with reviewed excerpts: `most` of those with most, the first by id first. */
export const mostReviewed = <O extends { outlet: string; total: number }>(outlets: readonly O[], most: number): O[] =>
  [...outlets]
    .sort((a, b) => b.total - a.total || (a.outlet < b.outlet ? -1 : 1))
    .slice(0, most)
    .sort((a, b) => (a.outlet < b.outlet ? -1 : 1))
