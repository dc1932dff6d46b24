import { daysOf, satisfiesDays } from './days'
import type { SavedArticle, SavedData } from './saved-data'

/** What a reader of a saved page chooses. */
export interface Filter {
  /** Ids; all that can be chosen where nothing is filtered. */
  outlets: readonly string[]
  /** Empty where no day is chosen. */
  from: string
  to: string
}

/** How an outlet's articles stand to a filter: all satisfy it, none does, some do, or the file cannot tell. */
export type Standing = 'all' | 'none' | 'some' | 'unknown'

/** A filter with what it means for the articles of a page. */
export interface Asked {
  filter: Filter
  isFiltered: boolean
  /** Then also articles of outlets that cannot be chosen are looked at. */
  isAllOutlets: boolean
  articles: readonly SavedArticle[]
  passes: (article: SavedArticle) => boolean
  /** Ids of the articles that satisfy it. */
  left: ReadonlySet<string>
  standing: (outlet: string) => Standing
}

type Known = Pick<SavedData, 'outlets' | 'articles' | 'hasAllArticles'>

/** What a filter asks of a page. */
export function askedOf({ outlets, articles, hasAllArticles }: Known, filter: Filter): Asked {
  const { from, to } = filter
  const chosen = new Set(filter.outlets)
  const isAllOutlets = filter.outlets.length === outlets.length
  const hasDays = from !== '' || to !== ''
  const ofDays = (article: SavedArticle) => satisfiesDays(daysOf(article), from, to)
  const passes = (article: SavedArticle) => (isAllOutlets || chosen.has(article.outlet)) && ofDays(article)
  const counts = new Map<string, [passing: number, all: number]>()
  for (const article of articles) {
    const [passing, all] = counts.get(article.outlet) ?? [0, 0]
    counts.set(article.outlet, [passing + Number(ofDays(article)), all + 1])
  }
  const ofOutlet = (outlet: string): Standing => {
    if (!chosen.has(outlet)) return 'none'
    if (!hasDays) return 'all'
    if (!hasAllArticles) return 'unknown'
    const [passing, all] = counts.get(outlet) ?? [0, 0]
    return passing === 0 ? 'none' : passing === all ? 'all' : 'some'
  }
  const standings = new Map(outlets.map((outlet) => [outlet, ofOutlet(outlet)]))
  return {
    filter,
    isFiltered: hasDays || !isAllOutlets,
    isAllOutlets,
    articles,
    passes,
    left: new Set(articles.filter(passes).map(({ id }) => id)),
    standing: (outlet) => standings.get(outlet) ?? ofOutlet(outlet),
  }
}
