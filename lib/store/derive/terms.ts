import type { DuckDBConnection } from '@duckdb/node-api'
import { narrow } from './narrow-texts'

const TERM = narrow('terms', 'term', 'loaded_terms')
const OUTLET = narrow('articles', 'outlet_id', 'outlet_ids')
const CELL = 'cast(listed_outlet_ids.rowid * (select count(*) from listed_loaded_terms) + listed_loaded_terms.rowid as integer)'

/** Terms with what they carry of their article, and how many excerpts it has, in the order of its days. */
const INSERT = `
  insert into terms by name
  select terms.* exclude (article_id) replace (${TERM.value}), articles.* exclude (id), coalesce(held.excerpts, 0) as excerpts, ${CELL} as cell
  from native.terms as terms join ranked_articles as articles on articles.id = terms.article_id ${TERM.join} ${OUTLET.join}
  left join (select article_id, count(*) as excerpts from ranked group by article_id) as held on held.article_id = articles.article_id
  order by articles.place, listed_loaded_terms.value`

/** Sums per outlet and month of the first possible day, undated articles under no month; who said a term is known where it is known of all articles. */
const ADD_UP = `
  insert into term_counts by name
  select outlet_id, cast(date_trunc('month', first_day) as date) as month, term, any_value(cell) as cell,
    cast(sum(count) as bigint) as count, case when count(attributed_count) = count(*) then cast(sum(attributed_count) as bigint) end as attributed_count,
    count(*) as articles, cast(sum(excerpts) as bigint) as excerpts
  from terms where count > 0 group by 1, 2, 3 order by 1, 2 nulls last, 3`

const INSERT_CELLS = 'insert into term_cells by name select distinct cell, outlet_id, term from term_counts order by cell'

/** The loaded terms of the articles, and their sums. */
export async function deriveTerms(connection: DuckDBConnection): Promise<void> {
  for (const statement of [INSERT, ADD_UP, INSERT_CELLS]) await connection.run(statement)
}
