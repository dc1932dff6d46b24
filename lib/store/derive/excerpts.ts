import type { DuckDBConnection } from '@duckdb/node-api'

const CARRIED = 'articles.outlet_id, articles.published_on, articles.first_day, articles.last_day, articles.language'

/**
 * Ranks the excerpts by (first possible day, article, place in the text, id): the undated last, an excerpt without a place after those that have one.
 * Texts and events of the excerpts go into tables of their own, in the same order.
 */
export async function deriveExcerpts(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    insert into excerpts by name
    select row_number() over () - 1 as rid, * from (
      select excerpts.* exclude (quote, summary, events, language), ${CARRIED}
      from native.excerpts as excerpts join articles on articles.id = excerpts.article_id
      order by articles.first_day nulls last, excerpts.article_id, excerpts.paragraph nulls last, excerpts.start nulls last, excerpts.id
    )`)
  await connection.run(`
    insert into excerpt_texts by name
    select ranked.rid, texts.quote, texts.summary from native.excerpts as texts join excerpts as ranked on ranked.id = texts.id order by ranked.rid`)
  await connection.run(`
    insert into excerpt_events by name
    select distinct ranked.rid, ranked.article_id, unnest(string_split(listed.events, '|')) as event_id
    from native.excerpts as listed join excerpts as ranked on ranked.id = listed.id
    where listed.events is not null order by rid, event_id`)
}
