import { type RawBuilder, sql } from 'kysely'
import { columnsOfRevision } from './kept-columns'
import { outletsByName } from './outlets-by-name'
import type { RankSet } from './rank-set'
import { type Numbers, readColumns } from './result-columns'

/** The articles with excerpts in the order of their excerpts, which is that of their first possible days: 24 bytes an article. */
export interface ArticleColumns {
  /** In the order of their names. */
  readonly outlets: readonly { id: string; name: string; group: string | null }[]
  /** In the order of their names. */
  readonly languages: readonly string[]
  /** Of each article the rank of its first excerpt; behind the last one, how many excerpts there are. */
  readonly starts: Int32Array
  /** Of each article the places of its outlet and its language. */
  readonly outletOf: Numbers
  readonly languageOf: Numbers
  /** Days since 1970-01-01, or `NO_DAY`. */
  readonly publishedOn: Numbers
  readonly firstDay: Numbers
  readonly lastDay: Numbers
}

export const NO_DAY = -0x8000_0000

const dayNumber = (day: string): RawBuilder<unknown> =>
  sql`coalesce(cast(${sql.ref(day)} - date '1970-01-01' as integer), cast(${sql.lit(NO_DAY)} as integer))`

const LANGUAGES = sql`select distinct cast(language as text) as name from articles`

const ARTICLES = sql`
  with numbered as (select id, cast(row_number() over (order by name, id) - 1 as integer) as place from outlets),
  languages as (select name, cast(row_number() over (order by name) - 1 as integer) as place from (${LANGUAGES}) as named),
  articles as (
    select cast(min(rid) as integer) as start, cast(count(*) as integer) as excerpts, any_value(outlet_id) as outlet_id,
      any_value(published_on) as published_on, any_value(first_day) as first_day, any_value(last_day) as last_day, any_value(language) as language
    from excerpts group by article_id
  )
  select excerpts, numbered.place as "outletOf", languages.place as "languageOf", ${dayNumber('published_on')} as "publishedOn", ${dayNumber('first_day')} as "firstDay",
    ${dayNumber('last_day')} as "lastDay"
  from articles join numbered on numbered.id = articles.outlet_id join languages on languages.name = cast(articles.language as text) order by start`

/** Read once per revision. */
export const articleColumns = columnsOfRevision(async (db): Promise<ArticleColumns> => {
  const [outlets, { rows: languages }, columns] = await Promise.all([
    outletsByName(db),
    sql<{ name: string }>`select name from (${LANGUAGES}) as named order by name`.execute(db),
    readColumns(db, ARTICLES),
  ])
  const { excerpts, ...others } = columns as Record<Exclude<keyof ArticleColumns, 'outlets' | 'languages' | 'starts'> | 'excerpts', Numbers>
  return { outlets, languages: languages.map(({ name }) => name), starts: startsOf(excerpts), ...others }
})

function startsOf(excerpts: Numbers): Int32Array {
  const starts = new Int32Array(excerpts.length + 1)
  for (let at = 0; at < excerpts.length; at += 1) starts[at + 1] = (starts[at] as number) + (excerpts[at] as number)
  return starts
}

/** How many excerpts of each article are in a set, of all excerpts where there is none. */
export const excerptsOfArticles = ({ starts }: ArticleColumns, set: RankSet | undefined): Int32Array =>
  set?.countBetween(starts) ?? starts.subarray(1).map((end, article) => end - (starts[article] as number))
