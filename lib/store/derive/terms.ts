import type { DuckDBConnection } from '@duckdb/node-api'
import { narrow } from './narrow-texts'

const TERM = narrow('terms', 'term', 'loaded_terms')

/** Terms with what they carry of their article, and how many excerpts it has, in the order of its days. */
const INSERT = `
  insert into terms by name
  select terms.* exclude (article_id) replace (${TERM.value}), articles.* exclude (id, place), coalesce(held.excerpts, 0) as excerpts
  from native.terms as terms join ranked_articles as articles on articles.id = terms.article_id ${TERM.join}
  left join (select article_id, count(*) as excerpts from ranked group by article_id) as held on held.article_id = articles.article_id
  order by articles.place, listed_loaded_terms.value`

/** Sums per outlet and month of the first possible day, undated articles under no month. */
const ADD_UP = `
  insert into term_counts by name
  select outlet_id, cast(date_trunc('month', first_day) as date) as month, term,
    cast(sum(count) as bigint) as count, cast(sum(coalesce(attributed_count, 0)) as bigint) as attributed_count, count(*) as articles
  from terms group by 1, 2, 3 order by 1, 2 nulls last, 3`

/** The loaded terms of the articles, and their sums. */
export async function deriveTerms(connection: DuckDBConnection): Promise<void> {
  for (const statement of [INSERT, ADD_UP]) await connection.run(statement)
}
