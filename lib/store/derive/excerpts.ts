import type { DuckDBConnection } from '@duckdb/node-api'
import { narrow } from './narrow-texts'

/** What rows carry of the excerpt's article, from a table that has it. */
export const CARRIED = ['article_id', 'outlet_id', 'published_on', 'first_day', 'last_day', 'language'] as const

const RANK = `
  create temp table ranked as
  select excerpts.* exclude (language, unit), ${narrow('excerpts.unit', 'units')}, excerpts.language as own_language,
    ${narrow('articles.outlet_id', 'outlet_ids')}, articles.published_on, articles.first_day, articles.last_day, ${narrow('articles.language', 'languages')}
  from native.excerpts as excerpts join articles on articles.id = excerpts.article_id
  order by articles.first_day nulls last, excerpts.article_id, excerpts.paragraph nulls last, excerpts.start nulls last, excerpts.id`

const STORE = [
  'insert into excerpts by name select rowid as rid, * exclude (quote, summary, events, own_language) from ranked',
  'insert into excerpt_texts by name select rowid as rid, quote, summary, events from ranked',
  `insert into excerpt_events by name
   select rowid as rid, article_id, unnest(list_sort(list_distinct(string_split(events, '|')))) as event_id from ranked where events is not null`,
]

/**
 * Ranks the excerpts by (first possible day, article, place in the text, id): the undated last, an excerpt without a place after those that have one.
 * Texts and events of the excerpts go into tables of their own, in the same order. The temporary table `ranked` is left for the steps
 * that follow: a row's number in it is its rank.
 */
export async function deriveExcerpts(connection: DuckDBConnection): Promise<void> {
  for (const statement of [RANK, ...STORE]) await connection.run(statement)
}
