import type { DuckDBConnection } from '@duckdb/node-api'
import { narrowAll, numbered } from './narrow-texts'

const WHAT = ['event_id', 'layer', 'coder_id'] as const
const OWN = narrowAll([
  numbered('coverage', 'event_id', 'event_ids'),
  numbered('coverage', 'layer', 'layers'),
  numbered('coverage', 'coder_id', 'coder_ids'),
  numbered('coverage', 'coded', 'extents'),
])
const ARTICLE = 'join articles on articles.rowid = coverage.article'

const COPY = `
  insert into coverage by name
  select articles.id as article_id, ${OWN.values} from numbered.coverage as coverage ${ARTICLE} ${OWN.joins}`

const SEARCHED = `
  insert into searched by name
  select distinct ${WHAT.map((column) => `"listed ${column}".value as ${column}`).join(', ')},
    articles.outlet_id, articles.published_on, articles.first_day, articles.last_day, articles.language
  from numbered.coverage as coverage ${ARTICLE} ${OWN.joins} where "listed coded".written <> 'none'
  order by all`

/** What was searched for in which article; and for which outlets, days and languages anything was, which tells the absence of a fact. */
export async function deriveCoverage(connection: DuckDBConnection): Promise<void> {
  for (const statement of [COPY, SEARCHED, 'drop table numbered.coverage']) await connection.run(statement)
}
