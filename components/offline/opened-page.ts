import { type Asked, askedOf, type Filter } from './asked'
import type { Answer, OpenedView } from './counting/answer'
import { wayOf } from './counting/ways'
import { datesInWords } from './left-in-words'
import { rowsOfCells, type SavedData } from './saved-data'

/** What a filter leaves of a saved page. */
export interface Filtered {
  isFiltered: boolean
  /** By view, in the order of the page. */
  answers: Answer[]
  /** Of every excerpt in the order of the page whether it is shown. */
  excerpts: boolean[]
  /** The server has no further excerpts behind what is left. */
  hasAllExcerpts: boolean
  /** What is inferred of dates, or not known, as far as the filter is on days; in words. */
  dates: string
}

/** A saved page as its script works with it. */
export interface OpenedPage {
  data: SavedData
  views: readonly OpenedView[]
  filtered: (filter: Filter) => Filtered
}

const everything = ({ rows, totalRows }: OpenedView): Answer => ({ rows: [...rows], untold: 0, isWhole: rows.length >= totalRows })

/** Excerpts that stand behind the rows that are left, or are of outlets that are; `by` is what `wayOf` says of a view alone. */
function isBehind({ views, data }: Pick<OpenedPage, 'views' | 'data'>, answers: readonly Answer[], by: string) {
  const rows = answers.flatMap((answer) => answer.rows)
  if (by === 'row') {
    const named = new Set(rows.flatMap(({ a_excerpt, b_excerpt }) => [a_excerpt, b_excerpt]))
    return (place: number) => named.has(data.excerptIds[place] ?? '')
  }
  if (by !== 'outlets') return () => true
  const compared = new Set(rows.flatMap(wayOf(views[0]?.id ?? '').outletsOf))
  return (_: number, outlet: string) => compared.has(outlet)
}

function shownExcerpts(page: Pick<OpenedPage, 'views' | 'data'>, asked: Asked, answers: readonly Answer[], by: string): boolean[] {
  const { articles, excerpts } = page.data
  const behind = isBehind(page, answers, by)
  return excerpts.map((at, place) => {
    const article = articles[at]
    return article !== undefined && asked.passes(article) && behind(place, article.outlet)
  })
}

/** @param by how excerpts follow a filter: `article`, `row` or `outlets` */
export function openedPage(data: SavedData, by: string): OpenedPage {
  const views = data.views.map((view): OpenedView => ({ ...view, rows: rowsOfCells(view.columns, view.rows) }))
  return {
    data,
    views,
    filtered: (filter) => {
      const asked = askedOf(data, filter)
      if (!asked.isFiltered)
        return {
          isFiltered: false,
          answers: views.map(everything),
          excerpts: data.excerpts.map(() => true),
          hasAllExcerpts: true,
          dates: '',
        }
      const answers = views.map((view) => wayOf(view.id).count(view, asked))
      const hasAllExcerpts = by === 'article' || answers.every(({ isWhole }) => isWhole)
      const excerpts = shownExcerpts({ views, data }, asked, answers, by)
      return { isFiltered: true, answers, excerpts, hasAllExcerpts, dates: datesInWords(asked) }
    },
  }
}
