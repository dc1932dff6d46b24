import type { SavedArticle } from '@/components/offline/saved-data'
import type { ViewRow } from '@/lib/api/contract/table'
import { type Answer, type Count, isCut, keptRows, text, toldByOutlets } from './answer'

/** The articles that a row counts: those of its outlet in its period, or with its bounds. */
function articlesOf(row: ViewRow, articles: readonly SavedArticle[]): SavedArticle[] {
  const [first, last] = [text(row, 'first_day'), text(row, 'last_day')]
  return articles.filter(({ outlet, excerpts, published_on, published_from, published_to }) => {
    if (outlet !== row.outlet || excerpts === 0) return false
    if (row.dated === 'day') return published_on !== null && published_on >= first && published_on <= last
    return published_on === null && (published_from ?? '') === first && (published_to ?? '') === last
  })
}

const sumOf = (articles: readonly SavedArticle[]) => articles.reduce((sum, { excerpts }) => sum + excerpts, 0)

/** Whether the articles of the file are all that the rows count. */
export const countsAllOf = (rows: readonly ViewRow[], articles: readonly SavedArticle[]): boolean =>
  rows.every((row) => {
    const counted = articlesOf(row, articles)
    return counted.length === row.articles && sumOf(counted) === row.n
  })

/** Articles and excerpts of each period, counted anew; periods stay as long as they are. */
export const countTimeline: Count = (view, asked): Answer => {
  if (!view.basis.isOfArticles) return keptRows(view, (row) => toldByOutlets(asked, [text(row, 'outlet')]))
  const rows = view.rows.flatMap((row) => {
    const counted = articlesOf(row, asked.articles).filter(asked.passes)
    return counted.length > 0 ? [{ ...row, articles: counted.length, n: sumOf(counted) }] : []
  })
  return { rows, untold: 0, isWhole: !isCut(view) }
}
