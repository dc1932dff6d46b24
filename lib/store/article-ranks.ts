import type { Kysely } from 'kysely'
import { type ArticleColumns, articleColumns, NO_DAY } from './article-columns'
import type { Database } from './database'
import { dayNumber } from './day-number'
import type { Filters } from './filters'
import { type RankSet, spannedRanks } from './rank-set'
import { rankSet } from './rank-sets'
import type { Numbers } from './result-columns'

/** What `articleCondition` asks of articles, words aside. */
const ASKED = ['outlet', 'group', 'from', 'to', 'language', 'lacking'] as const
type ArticleFilters = Pick<Filters, (typeof ASKED)[number]>

/** Behind any day. */
const LATEST = 0x7f_ff_ff_ff

/** Takes away the articles of which a column has no value from `low` to `high`. */
function narrow(articles: Uint8Array, values: Numbers, low: number, high = LATEST): void {
  for (let at = 0; at < articles.length; at += 1) {
    const value = values[at] as number
    if (value < low || value > high) articles[at] = 0
  }
}

/** Takes away the articles of which a column has the place of no name that is asked for. */
function narrowToNamed(articles: Uint8Array, places: Numbers, names: readonly (string | null)[], asked: readonly string[]): void {
  const marks = Uint8Array.from(names, (name) => Number(name !== null && asked.includes(name)))
  for (let at = 0; at < articles.length; at += 1) if (marks[places[at] as number] === 0) articles[at] = 0
}

/** By their places, 1 for the articles that are left. */
function articlesLeft(columns: ArticleColumns, { outlet, group, from, to, language, lacking }: ArticleFilters): Uint8Array {
  const { outlets, languages, outletOf, languageOf, publishedOn, firstDay, lastDay } = columns
  const articles = new Uint8Array(outletOf.length).fill(1)
  if (from) narrow(articles, lastDay, dayNumber(from))
  if (to) narrow(articles, firstDay, NO_DAY + 1, dayNumber(to))
  if (lacking) narrow(articles, lacking === 'first_day' ? firstDay : publishedOn, NO_DAY, NO_DAY)
  const named = { ids: outlets.map(({ id }) => id), groups: outlets.map((one) => one.group) }
  if (outlet) narrowToNamed(articles, outletOf, named.ids, outlet)
  if (group) narrowToNamed(articles, outletOf, named.groups, group)
  if (language) narrowToNamed(articles, languageOf, languages, language)
  return articles
}

/** Visits the excerpts of the articles that are left, those of neighbours together. */
function spansOf({ starts }: ArticleColumns, articles: Uint8Array, visit: (start: number, end: number) => void): void {
  for (let first = articles.indexOf(1); first >= 0; ) {
    const next = articles.indexOf(0, first)
    const end = next < 0 ? articles.length : next
    visit(starts[first] as number, starts[end] as number)
    first = articles.indexOf(1, end)
  }
}

/** The excerpts of the articles that the filters on articles leave; undefined where there is none of these. Facts carry what is asked of their article: it is the same for them. */
export async function ranksOfArticles(db: Kysely<Database>, filters: Filters): Promise<RankSet | undefined> {
  const asked: ArticleFilters = Object.fromEntries(ASKED.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
  if (Object.keys(asked).length === 0) return undefined
  return rankSet(db, `articles ${JSON.stringify(asked)}`, async () => {
    const columns = await articleColumns(db)
    return spannedRanks(db, (span) => spansOf(columns, articlesLeft(columns, asked), span))
  })
}
