import type { DuckDBConnection } from '@duckdb/node-api'
import { keyOf, type TableName } from '@/lib/corpus/tables'
import { DAYS_OF_ARTICLE } from './article-days'

/** Tables that are stored as they are. */
const COPIED = [
  'outlets',
  'actors',
  'events',
  'coders',
  'codes',
  'metrics',
  'targets',
  'lists',
  'coverage',
] as const satisfies readonly TableName[]

const orderOf = (table: TableName) =>
  keyOf(table)
    .map((column) => `"${column}"`)
    .join(', ')

/** Terms with what they carry of their article, in the order of its days. */
const INSERT_TERMS = `
  insert into terms by name
  select terms.*, articles.outlet_id, articles.published_on, articles.first_day, articles.last_day, articles.language
  from native.terms as terms join articles on articles.id = terms.article_id
  order by articles.first_day nulls last, terms.article_id, terms.term`

/** Copies the tables that need nothing computed, in the order of their keys, then the articles with their days, and their terms. */
export async function copyNativeTables(connection: DuckDBConnection): Promise<void> {
  for (const table of COPIED) {
    await connection.run(`insert into ${table} by name select * from native.${table} order by ${orderOf(table)}`)
  }
  await connection.run(`insert into articles by name select *, ${DAYS_OF_ARTICLE} from native.articles order by id`)
  await connection.run(INSERT_TERMS)
}
