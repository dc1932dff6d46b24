import type { Asked } from '@/components/offline/asked'
import type { Basis, SavedArticle } from '@/components/offline/saved-data'
import type { Days, OutletArticles, Searched } from '@/lib/views/rows/absence'

const lastDayOf = ({ published_on, published_to }: SavedArticle) => published_on ?? published_to

const withArticle = ({ latest, undated }: Days, article: SavedArticle): Days => {
  const day = lastDayOf(article)
  return { latest: day !== null && (latest === null || day > latest) ? day : latest, undated: undated || day === null }
}

const NO_DAYS: Days = { latest: null, undated: false }

/** The articles that are left, by outlet: how many, and their days. */
export function daysByOutlet({ articles, passes }: Asked): Map<string, Omit<OutletArticles, 'outlet' | 'outlet_name'>> {
  const found = new Map<string, Omit<OutletArticles, 'outlet' | 'outlet_name'>>()
  for (const article of articles.filter(passes)) {
    const before = found.get(article.outlet) ?? { ...NO_DAYS, articles: 0 }
    found.set(article.outlet, { articles: before.articles + 1, ...withArticle(before, article) })
  }
  return found
}

/** What the articles that are left were searched for, by outlet; `framed` are outlets whose articles were for frames of any event. */
export function searchedByOutlet(
  { articles: stating, searched: pairs }: NonNullable<Basis['facts']>,
  { articles, left }: Asked,
): { searched: Searched[]; framed: Set<string> } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const found = new Map<string, Searched>()
  for (const [id, , searched] of stating) {
    const article = byId.get(id)
    if (!article || !left.has(id)) continue
    for (const pair of searched) {
      const [layer, event] = pairs[pair] ?? ['', '']
      const key = `${layer} ${event} ${article.outlet}`
      found.set(key, { outlet: article.outlet, layer, event, ...withArticle(found.get(key) ?? NO_DAYS, article) })
    }
  }
  const all = [...found.values()]
  return { searched: all, framed: new Set(all.flatMap(({ layer, outlet }) => (layer === 'frames' ? [outlet] : []))) }
}
