import type { DuckDBConnection } from '@duckdb/node-api'

/** Adds up the loaded terms per outlet and month of the first possible day, undated articles under no month. */
export async function deriveRollups(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    insert into term_counts by name
    select articles.outlet_id, cast(date_trunc('month', articles.first_day) as date) as month, terms.term,
      cast(sum(terms.count) as bigint) as count, cast(sum(coalesce(terms.attributed_count, 0)) as bigint) as attributed_count,
      count(*) as articles
    from terms join articles on articles.id = terms.article_id
    group by 1, 2, 3 order by 1, 2 nulls last, 3`)
}
