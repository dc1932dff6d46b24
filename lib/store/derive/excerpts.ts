import type { DuckDBConnection } from '@duckdb/node-api'
import { narrow, narrowAll } from './narrow-texts'
import { readColumn } from './read-column'

/** What rows carry of the excerpt's article. */
const CARRIED = ['article_id', 'outlet_id', 'published_on', 'first_day', 'last_day', 'language'] as const

export const OF_ARTICLE = CARRIED.map((column) => `articles.${column}`).join(', ')

/** Where it comes from. */
export const withArticle = (rows: string) => `join ranked_articles as articles on articles.place = ${rows}.place`

const NARROWED = narrowAll([narrow('articles', 'outlet_id', 'outlet_ids'), narrow('articles', 'language', 'languages')])
const RANK_ARTICLES = `
  create temp table ranked_articles as
  select place, id as article_id, published_on, first_day, last_day, ${NARROWED.values}
  from articles ${NARROWED.joins}`

const UNIT = narrow('excerpts', 'unit', 'units')
const RANK = `
  create temp table whole_excerpts as
  select excerpts.* exclude (article_id, language, unit), ${UNIT.value}, excerpts.language as own_language, articles.place
  from (select *, cast(row_number() over () as integer) - 1 as row from native.excerpts) as excerpts join ranked_articles as articles on articles.article_id = excerpts.article_id ${UNIT.join}
  order by articles.place, excerpts.paragraph nulls last, excerpts.start nulls last, excerpts.id`

const STORE = [
  `insert into excerpts by name
   select excerpts.rowid as rid, excerpts.* exclude (row, quote, summary, events, own_language, place), ${OF_ARTICLE}
   from whole_excerpts as excerpts ${withArticle('excerpts')}`,
  'insert into excerpt_texts by name select rowid as rid, quote, summary, events from whole_excerpts',
  `create temp table listed_events as
   select events, unnest(list_sort(list_distinct(string_split(events, '|')))) as event_id
   from (select distinct events from whole_excerpts where events is not null)`,
  `insert into excerpt_events by name
   select rid, listing.place, articles.article_id, event_id
   from (select rowid as rid, place, events from whole_excerpts where events is not null) as listing join listed_events using (events)
   ${withArticle('listing')} order by rid, event_id`,
  `create temp table ranked as
   select cast(rowid as integer) as rid, id, place, unit, own_language from whole_excerpts`,
  'drop table whole_excerpts',
  'drop table listed_events',
]

/** Makes the temporary table `ranked_articles` of what rows carry of their article, by its place. */
export const rankArticles = async (connection: DuckDBConnection): Promise<void> => {
  await connection.run(RANK_ARTICLES)
}

/**
 * Ranks the excerpts by (place of the article, place in the text, id), an excerpt without a place after those that have one: makes the temporary
 * table `whole_excerpts`.
 */
export async function rankExcerpts(connection: DuckDBConnection): Promise<void> {
  await connection.run(RANK)
}

/** By rank, which row of the native table an excerpt is. The excerpts must be ranked, and not stored yet. */
export async function readRows(connection: DuckDBConnection): Promise<Int32Array> {
  return Int32Array.from(await readColumn<number>(connection, 'select row from whole_excerpts order by rowid'))
}

/**
 * Stores the excerpts in the order of their ranks, their texts and events in tables of their own. Of `whole_excerpts` it leaves what the following
 * steps need of an excerpt in the temporary table `ranked`.
 */
export async function storeExcerpts(connection: DuckDBConnection): Promise<void> {
  for (const statement of STORE) await connection.run(statement)
}
