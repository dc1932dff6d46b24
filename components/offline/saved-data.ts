import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import type { Cell, Column, Note, ViewRow } from '@/lib/api/contract/table'
import type { Display } from '@/lib/selection/display'

/** An article of the selection: days as they are printed or bounded, and its excerpts in the file. */
export interface SavedArticle {
  id: string
  outlet: string
  published_on: string | null
  published_from: string | null
  published_to: string | null
  excerpts: number
}

/** Numbers in groups of one length, one after the other: a list for each group would weigh as much as the numbers. */
export type Groups = readonly number[]

/** Reviewed excerpts of an article, the rank of the first of them, and by the place of the row how the frame stands in how many: `[row, own, attributed, disputed]`. */
export type FramedArticle = readonly [article: string, first: number, reviewed: number, found: Groups]

/** The same; `framed` are excerpts with any frame, and in how many each frame is: `[frame, excerpts]`. */
export type ProfiledArticle = readonly [article: string, first: number, reviewed: number, framed: number, found: Groups]

/** A text that was searched for terms, its words where they were counted, and by the place of the row: `[row, count, attributed, excerpts]`, attributed −1 where it is not known. */
export type SearchedText = readonly [article: string, words: number | null, found: Groups]

/** Excerpts of an article that both coders reviewed, by codebook, and by the place of the row: `[row, both, only the first, only the second]`. */
export type TwiceReviewed = readonly [article: string, reviewed: readonly number[], found: Groups]

/** What an article states, `[fact, how often, excerpts]`, and what it was searched for, by their places. */
export type StatingArticle = readonly [article: string, found: Groups, searched: readonly number[]]

/** What one article makes of a row of stances: statements, excerpts, whether all are relayed, attitudes, chains, and the number and day that all share. */
export type StancePart = readonly [
  article: string,
  statements: number,
  n: number,
  relayed: boolean,
  attitudes: string[],
  chains: string[],
  sequence: number | null,
  asOf: string | null,
]

/** What an article says on whose word, excerpt by excerpt: `[row, rank of the excerpt, statements, 1 at second hand, endorsed, reported]`. */
export type QuotingArticle = readonly [article: string, found: Groups]

/** An event with its first day as far as it is known, and the events that include it. */
export type SavedBeginning = readonly [event: string, begins: string | null, wholes: readonly string[]]

/** What must be known beside the rows to count a view anew; missing where the file cannot tell. */
export interface Basis {
  /** `timeline`: the articles of the file are all that its rows count. */
  isOfArticles?: true
  /** `positions`: of each row in their order. */
  parts?: StancePart[][]
  /** `positions`: a row is in conflict where both articles are left. */
  conflicts?: (readonly [row: number, article: string, rival: string])[]
  /** `voices`; `seed` with an outlet is what its random numbers begin with. */
  quoting?: { seed: string; articles: QuotingArticle[] }
  /** `frames`; `seed` with an outlet is what its random numbers begin with. */
  framed?: { seed: string; articles: FramedArticle[] }
  /** `similarity`; frames by their places. */
  profiles?: { seed: string; codes: number; articles: ProfiledArticle[] }
  /** `language`: the words of the whole corpus, and how often it has the term of each row. */
  texts?: { corpusWords: number; inCorpus: number[]; articles: SearchedText[] }
  /** `reliability`: `seed` is what its random numbers begin with, and the parts of the query that follow, `outlet=`, `from=` and `to=` also where they are empty. */
  reviews?: { seed: { start: string; query: string[] }; codebooks: string[]; articles: TwiceReviewed[] }
  /** `gaps`: facts in the order of their first rows; `byName` are their places in the order of their names. */
  facts?: { byName: number[]; articles: StatingArticle[]; searched: (readonly [layer: string, event: string])[]; begun: SavedBeginning[] }
}

/** What of a corpus drawings need. */
export interface SavedCorpus extends Pick<CorpusDetail, 'events'> {
  outlets: Pick<CorpusDetail['outlets'][number], 'id' | 'name' | 'articles' | 'excerpts'>[]
  actors: Pick<CorpusDetail['actors'][number], 'id' | 'name'>[]
}

/** One view as the reader's script has it. Rows are written as lists of cells; `href` is the row's place. */
export interface SavedRows {
  id: string
  question: string
  subtitle: string
  display: Display
  events: readonly string[]
  columns: readonly Column[]
  notes: readonly Note[]
  rows: Cell[][]
  totalRows: number
  basis: Basis
}

/** Everything that a saved page knows, beside what stands in it to be read. */
export interface SavedData {
  corpus: SavedCorpus
  /** Those that can be chosen. */
  outlets: readonly string[]
  articles: SavedArticle[]
  /** All articles of the selection are listed. */
  hasAllArticles: boolean
  views: SavedRows[]
  /** The place of the article of each excerpt, in the order of the page. */
  excerpts: number[]
  /** The ids of the excerpts, where rows say which stand behind them. */
  excerptIds: string[]
}

/** The columns whose cells are saved: addresses are not. */
export const savedColumns = (columns: readonly Column[]): Column[] => columns.filter(({ name }) => name !== 'href')

/** The cells of rows, in the order of the columns. */
export const cellsOf = (columns: readonly Column[], rows: readonly ViewRow[]): Cell[][] =>
  rows.map((row) => columns.map(({ name }) => row[name] ?? null))

/** The rows of cells: each names its place in place of an address. */
export const rowsOfCells = (columns: readonly Column[], cells: readonly Cell[][]): ViewRow[] =>
  cells.map((row, place) => ({ ...Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])), href: String(place) }))

/** The articles of excerpts, with how many of the excerpts each has. */
export function articlesOfExcerpts(excerpts: readonly Excerpt[]): SavedArticle[] {
  const articles = new Map<string, SavedArticle>()
  for (const { article: id, outlet, published_on, published_from, published_to } of excerpts) {
    const known = articles.get(id)
    if (known) known.excerpts += 1
    else articles.set(id, { id, outlet, published_on, published_from, published_to, excerpts: 1 })
  }
  return [...articles.values()]
}
