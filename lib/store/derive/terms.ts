import type { DuckDBConnection } from '@duckdb/node-api'
import { NO_NUMBER } from '@/lib/store/number-appender'
import { withArticle } from './excerpts'
import { numbered } from './narrow-texts'

const TERM = numbered('terms', 'term', 'loaded_terms')
const TERMS = '(select cast(count(*) as integer) from listed_loaded_terms)'
const CELL = `cast(enum_code(articles.outlet_id) as bigint) * ${TERMS} + terms.term`

/** Terms with what they carry of their article, and how many excerpts it has, in the order of its days. */
const INSERT = `
  insert into terms by name
  select ${TERM.value}, terms.count, nullif(terms.attributed_count, ${NO_NUMBER}) as attributed_count, articles.*, coalesce(held.excerpts, 0) as excerpts, ${CELL} as cell
  from numbered.terms as terms ${withArticle('terms')} ${TERM.join}
  left join (select place, count(*) as excerpts from ranked group by place) as held on held.place = terms.place`

/** Sums per outlet and month of the first possible day, undated articles under no month; who said a term is known where it is known of all articles. */
const ADD_UP = `
  insert into term_counts by name
  with sums as (
    select cell, cast(date_trunc('month', first_day) as date) as month,
      cast(sum(count) as bigint) as count, case when count(attributed_count) = count(*) then cast(sum(attributed_count) as bigint) end as attributed_count,
      count(*) as articles, cast(sum(excerpts) as bigint) as excerpts
    from terms where count > 0 group by cell, month
  )
  select outlets.value as outlet_id, loaded.value as term, sums.* exclude (outlet, term)
  from (select sums.*, cell // ${TERMS} as outlet, cell % ${TERMS} as term from sums) as sums
  join listed_outlet_ids as outlets on outlets.rowid = sums.outlet join listed_loaded_terms as loaded on loaded.rowid = sums.term
  order by sums.outlet, sums.month nulls last, sums.term`

const INSERT_CELLS = 'insert into term_cells by name select distinct cell, outlet_id, term from term_counts order by cell'

/** The loaded terms of the articles, and their sums. */
export async function deriveTerms(connection: DuckDBConnection): Promise<void> {
  for (const statement of [INSERT, 'drop table numbered.terms', ADD_UP, INSERT_CELLS]) await connection.run(statement)
}
