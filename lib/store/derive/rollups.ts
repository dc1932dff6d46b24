import type { DuckDBConnection } from '@duckdb/node-api'

/** Adds up the loaded terms per outlet and month of the first possible day, undated articles under no month. */
export async function deriveRollups(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    insert into term_counts by name
    select outlet_id, cast(date_trunc('month', first_day) as date) as month, term,
      cast(sum(count) as bigint) as count, cast(sum(coalesce(attributed_count, 0)) as bigint) as attributed_count,
      count(*) as articles
    from terms
    group by 1, 2, 3 order by 1, 2 nulls last, 3`)
}
