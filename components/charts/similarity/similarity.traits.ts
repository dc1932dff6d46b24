import type { ViewTraits } from '@/components/charts/traits'
import { plural } from '@/components/ui/plural'
import type { ViewRow } from '@/lib/api/contract/table'

/** Excerpts and articles of every outlet in the rows, each outlet once. */
function perOutlet(rows: readonly ViewRow[]): { excerpts: number; articles: number; outlets: number } {
  const outlets = new Map<unknown, { excerpts: number; articles: number }>()
  for (const row of rows) {
    outlets.set(row.outlet, { excerpts: Number(row.excerpts), articles: Number(row.articles) })
    outlets.set(row.other, { excerpts: Number(row.other_excerpts), articles: Number(row.other_articles) })
  }
  const sum = (name: 'excerpts' | 'articles') => [...outlets.values()].reduce((total, counts) => total + counts[name], 0)
  return { excerpts: sum('excerpts'), articles: sum('articles'), outlets: outlets.size }
}

export const similarityTraits: ViewTraits = {
  rowNoun: 'pair',
  n: (rows, counted) => {
    const { excerpts, articles, outlets } = perOutlet(rows)
    return `${plural(excerpts, 'excerpt')} with a frame in ${plural(articles, 'article')} of ${plural(outlets, 'outlet')}, ${counted}`
  },
}
