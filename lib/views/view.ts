import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Column } from '@/lib/api/contract'
import type { Display, DisplayOptions } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import type { Database } from '@/lib/store/schema'
import type { FactTable } from '@/lib/store/where'

/** What a view is asked for: the filters that can be asked of its facts, and how to show them. */
export interface Scope {
  readonly filters: Filters
  readonly display: Display
}

/** What every fact says: its excerpt, for `n` and the excerpts behind a row. The rest is the view's own. */
export interface Fact {
  readonly rid: number
}

/** The facts of one row. */
export interface Group<F> {
  /** Values of the key columns, joined by `~`. */
  readonly key: string
  readonly facts: readonly F[]
}

/** A row's cells without `n` and `href`, which are the same for all views, and the key of its group. */
export interface BuiltRow<R> {
  readonly key: string
  readonly cells: Omit<R, 'n' | 'href'>
}

/** Names that a view writes beside ids. */
export interface Names {
  readonly actors: ReadonlyMap<string, string>
}

/** One question: what is counted, how it is asked and what a row is. Everything else derives from it. */
export interface View<F extends Fact = Fact, R = unknown> {
  readonly id: string
  /** Rises when the method changes. */
  readonly version: number
  readonly question: string
  readonly subtitle: string
  /** How the rows come about, in paragraphs. */
  readonly method: readonly string[]
  readonly options: DisplayOptions
  /** All columns of a row in order; `n` and `href` are the last two. */
  readonly columns: readonly Column[]
  /** The table whose facts it asks. */
  readonly table: FactTable
  /** Columns of the fact query that together name a row. Texts, none with `~`. */
  readonly key: readonly string[]
  /** Every fact is a row, and the fact query has the order of the rows: then no more facts are read than rows are shown. */
  readonly rowPerFact?: true
  /** One row per fact that satisfies the scope, in an order that leaves none open; `rid` is its excerpt. */
  // biome-ignore lint/suspicious/noExplicitAny: the tables that a query joins differ from view to view
  facts(db: Kysely<Database>, scope: Scope): SelectQueryBuilder<any, any, F>
  /** The rows in the order in which they are shown. Pure. */
  build(groups: readonly Group<F>[], display: Display, names: Names): BuiltRow<R>[]
}

/** Keeps the types of a view's facts and rows. */
export const defineView = <F extends Fact, R>(view: View<F, R>): View<F, R> => view

/** The two columns that every view ends with. */
export const BEHIND_COLUMNS: readonly Column[] = [
  { name: 'n', type: 'integer', title: 'Excerpts' },
  { name: 'href', type: 'text', title: 'Excerpts behind the row' },
]
