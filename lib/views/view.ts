import type { Kysely, RawBuilder } from 'kysely'
import type { Column, Note } from '@/lib/api/contract/table'
import type { TableName } from '@/lib/corpus/tables'
import type { Display, DisplayOptions } from '@/lib/selection/display'
import type { FilterName } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/database'
import type { Filters } from '@/lib/store/filters'

/** What a view is asked for: the filters that can be asked of its facts, and how to show them. */
export interface Scope {
  readonly filters: Filters
  readonly display: Display
}

/** Names that a view writes beside ids. */
export interface Names {
  readonly actors: ReadonlyMap<string, string>
}

/** What a view reads its rows with. */
export interface Reading extends Scope {
  readonly db: Kysely<Database>
  readonly names: Names
  /** Rows at most; Infinity for all. */
  readonly top: number
  /** Names the revision and the view. */
  readonly origin: string
  /** The same for the same revision, view and filters: what resampling starts from. */
  readonly seed: string
}

/** The first rows of a table in the order in which they are shown, without `href`, and how many rows it has in all. */
export interface ReadRows<R> {
  readonly rows: Omit<R, 'href'>[]
  readonly total: number
  /** What a reader must know beside the rows: whose coding they rest on, or why there are none. */
  readonly notes?: readonly Note[]
  /** How many of the articles behind all rows, shown or not, have no printed day, where the view came to know. */
  readonly undated?: number | undefined
}

/** One question: what is counted, how it is asked and what a row is. Everything else derives from it. */
export interface View<R = unknown> {
  /** Lower-case letters, 20 at most: it stands in addresses, before its options on pages of several views, and in the names of its files. */
  readonly id: string
  /** Rises when the method changes. */
  readonly version: number
  /** The tables of a corpus in which its facts stand. */
  readonly tables: readonly TableName[]
  /** What its rows are of, in a word or two. */
  readonly title: string
  readonly question: string
  readonly subtitle: string
  /** How the rows come about, in paragraphs. */
  readonly method: readonly string[]
  readonly options: DisplayOptions
  /** All columns of a row in order; `n` and `href` are the last two. */
  readonly columns: readonly Column[]
  /** The filters that can be asked of its facts. */
  readonly filters: readonly FilterName[]
  /** Its facts can be asked of articles that lack a date alone: what other articles have to do with them is looked at all the same. */
  readonly isWithinArticles?: true
  /** Its rows mostly tell how many articles without a printed day are behind them: what is known need not be asked of its facts. */
  readonly countsUndated?: true
  /** Columns of the fact query, and of a row, that together name a row; null in a row is '' in the query. Texts. */
  readonly key: readonly string[]
  /** Completes a scope by what only the data can tell, such as which coder to read where none is chosen; without it the scope stands as asked. */
  settle?(db: Kysely<Database>, scope: Scope): Promise<Scope>
  /** The fact query: a `select` of one row per fact that satisfies the scope, with `rid`, its excerpt, and the columns of the key. */
  facts(scope: Scope): RawBuilder<unknown>
  /**
   * A query that yields something where a key names a row that the view has under some filters, with facts behind it or none; without it, the facts
   * under no filters tell.
   */
  known?(key: Readonly<Record<string, string>>): RawBuilder<unknown>
  /**
   * The rows, grouped, ordered by the whole row key at last, counted and cut by the database, out of the fact query and nothing else.
   * `n` is the number of distinct excerpts behind the row.
   */
  rows(reading: Reading): Promise<ReadRows<R>>
}

/** Keeps the type of a view's rows. */
export const defineView = <R>(view: View<R>): View<R> => view

/** The two columns that every view ends with. */
export const BEHIND_COLUMNS: readonly Column[] = [
  { name: 'n', type: 'integer', title: 'Excerpts' },
  { name: 'href', type: 'text', title: 'Excerpts behind the row' },
]
