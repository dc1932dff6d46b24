import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { ViewRow } from '@/lib/api/contract/table'
import { askedOf } from './asked'
import { wayOf } from './counting/ways'
import { daysOf, satisfiesDays } from './days'
import {
  articlesOfExcerpts,
  cellsOf,
  rowsOfCells,
  type SavedArticle,
  type SavedCorpus,
  type SavedData,
  type SavedRows,
  savedColumns,
} from './saved-data'
import type { SavedPage, SavedView } from './saved-page'

type Outlet = CorpusDetail['outlets'][number]

/** The outlets that the page speaks of, in the order of the corpus. */
export function outletsOf({ corpus, views, excerpts }: SavedPage): Outlet[] {
  const known = new Set(excerpts.map(({ outlet }) => outlet))
  for (const { id, rows } of views) for (const row of rows) for (const outlet of wayOf(id).outletsOf(row)) known.add(outlet)
  return corpus.outlets.filter(({ id }) => known.has(id))
}

/** The articles of the selection, as far as they are listed, and those of the excerpts. */
function articlesOf({ corpus, filters, excerpts }: SavedPage): SavedArticle[] {
  const { from = '', to = '', language } = filters
  const behind = articlesOfExcerpts(excerpts)
  const known = new Set(behind.map(({ id }) => id))
  const others = corpus.articles.filter(
    (article) => !known.has(article.id) && (!language || language.includes(article.language)) && satisfiesDays(daysOf(article), from, to),
  )
  return [
    ...behind,
    ...others.map(({ id, outlet, published_on, published_from, published_to }) => ({
      id,
      outlet,
      published_on,
      published_from,
      published_to,
      excerpts: 0,
    })),
  ]
}

function corpusOf({ corpus, views }: SavedPage, outlets: readonly Outlet[]): SavedCorpus {
  const events = new Set(views.flatMap((view) => view.events))
  const colored = corpus.outlets.filter(({ articles }) => articles > 0)
  const spoken = JSON.stringify(views.map(({ rows }) => rows))
  return {
    events: corpus.events.filter(({ id }) => events.has(id)),
    // The colour of an outlet comes from its place among all that have articles.
    outlets: [...new Set([...colored, ...outlets])].map(({ id, name, articles, excerpts }) => ({ id, name, articles, excerpts })),
    actors: corpus.actors.filter(({ id }) => spoken.includes(id)).map(({ id, name }) => ({ id, name })),
  }
}

const rowsOf = (view: SavedView): SavedRows => {
  const { id, question, subtitle, display, events, notes, totalRows, basis } = view
  const columns = savedColumns(view.columns)
  return { id, question, subtitle, display, events, columns, notes, rows: cellsOf(columns, view.rows), totalRows, basis }
}

const same = (a: ViewRow, b: ViewRow | undefined) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b ?? {}).sort())

/** A view is counted anew from what makes all of its rows again, or else not at all. */
function withSoundBasis(view: SavedRows, data: Omit<SavedData, 'views'>): SavedRows {
  if (Object.keys(view.basis).length === 0) return view
  const opened = { ...view, rows: rowsOfCells(view.columns, view.rows) }
  const { rows, untold } = wayOf(view.id).count(opened, askedOf(data, { outlets: data.outlets, from: '', to: '' }))
  const isAgain = rows.length + untold === opened.rows.length && rows.every((row) => same(row, opened.rows[Number(row.href)]))
  return isAgain ? view : { ...view, basis: {} }
}

/** The rows of a view as the script in the page will have them: a row's `href` is its place. */
export function placedRows({ columns, rows }: Pick<SavedView, 'columns' | 'rows'>): ViewRow[] {
  const saved = savedColumns(columns)
  return rowsOfCells(saved, cellsOf(saved, rows))
}

/** How the excerpts follow a filter; on a page of several views each by its own article. */
export const excerptsBy = (views: readonly { id: string }[]) => (views.length === 1 ? wayOf(views[0]?.id ?? '').excerptsBy : undefined)

/** Everything that the script in a saved page knows. */
export function pageData(page: SavedPage): SavedData {
  const { corpus, excerpts, views } = page
  const outlets = outletsOf(page)
  const articles = articlesOf(page)
  const places = new Map(articles.map(({ id }, at) => [id, at]))
  const data = {
    corpus: corpusOf(page, outlets),
    outlets: outlets.map(({ id }) => id),
    articles,
    hasAllArticles: corpus.articles.length >= corpus.articles_total,
    excerpts: excerpts.map(({ article }: Excerpt) => places.get(article) ?? -1),
    excerptIds: excerptsBy(views) === 'row' ? excerpts.map(({ excerpt }) => excerpt) : [],
  }
  return { ...data, views: views.map((view) => withSoundBasis(rowsOf(view), data)) }
}
