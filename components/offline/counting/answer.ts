import type { Asked } from '@/components/offline/asked'
import type { SavedRows } from '@/components/offline/saved-data'
import type { Cell, ViewRow } from '@/lib/api/contract/table'

/** A view of the file with its rows as the API has them; `href` is a row's place in the file. */
export interface OpenedView extends Omit<SavedRows, 'rows'> {
  rows: readonly ViewRow[]
}

/** What the file says of a view under a filter. Every cell of every row is what the server would say, or empty. */
export interface Answer {
  rows: ViewRow[]
  /** Rows of the file of which it cannot tell whether, or with which numbers, they are left. */
  untold: number
  /** Why it cannot. */
  why?: string
  /** The server has no further rows under this filter. */
  isWhole: boolean
}

/** How a view is counted anew from what the file holds. */
export type Count = (view: OpenedView, asked: Asked) => Answer

type Told = 'in' | 'out' | 'untold'

export const text = (row: ViewRow, column: string): string => String(row[column] ?? '')
export const isCut = ({ rows, totalRows }: Pick<OpenedView, 'rows' | 'totalRows'>): boolean => rows.length < totalRows

const WITHOUT_ARTICLES = 'what single articles add to them is not in it'

/** Rows that stand as they are, or not at all. */
export function keptRows(view: OpenedView, told: (row: ViewRow) => Told): Answer {
  const ways = view.rows.map(told)
  const untold = ways.filter((way) => way === 'untold').length
  return { rows: view.rows.filter((_, at) => ways[at] === 'in'), untold, why: WITHOUT_ARTICLES, isWhole: untold === 0 && !isCut(view) }
}

const TOLD = { all: 'in', none: 'out', some: 'untold', unknown: 'untold' } as const

/** A row that rests on all articles of some outlets is told where all of them satisfy the filter, or none of one. */
export function toldByOutlets({ standing }: Asked, outlets: readonly string[]): Told {
  const told = outlets.map((outlet) => TOLD[standing(outlet)])
  return told.includes('out') ? 'out' : told.includes('untold') ? 'untold' : 'in'
}

/** A row that rests on some articles. */
export function toldByArticles({ articles, filter, passes }: Asked, ids: readonly string[], outlets: readonly string[]): Told {
  if (outlets.some((outlet) => !filter.outlets.includes(outlet))) return 'out'
  if (filter.from === '' && filter.to === '') return 'in'
  const found = ids.map((id) => articles.find((article) => article.id === id))
  if (found.some((article) => article && !passes(article))) return 'out'
  return found.includes(undefined) ? 'untold' : 'in'
}

/** Cells that the file cannot tell are empty. */
export const without = (row: ViewRow, columns: readonly string[]): ViewRow => ({
  ...row,
  ...Object.fromEntries(columns.map((column): [string, Cell] => [column, null])),
})
