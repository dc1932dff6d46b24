import type { DuckDBConnection } from '@duckdb/node-api'
import { keyOf, type TableName } from '@/lib/corpus/tables'
import { DAYS_OF_ARTICLE } from './article-days'

/** Tables that are stored as they are. */
const COPIED = ['outlets', 'actors', 'events', 'coders', 'codes', 'metrics', 'targets', 'lists'] as const satisfies readonly TableName[]

const orderOf = (table: TableName) =>
  keyOf(table)
    .map((column) => `"${column}"`)
    .join(', ')

const ARTICLES = `
  insert into articles by name
  select *, row_number() over (order by first_day nulls last, id) as place from (select *, ${DAYS_OF_ARTICLE} from native.articles) as dated order by id`

/** Copies the tables that need nothing computed, in the order of their keys, and the articles with their days, numbered by (first possible day, id), the undated last. */
export async function copyNativeTables(connection: DuckDBConnection): Promise<void> {
  for (const table of COPIED) {
    await connection.run(`insert into ${table} by name select * from native.${table} order by ${orderOf(table)}`)
  }
  await connection.run(ARTICLES)
}
