import type { DuckDBConnection } from '@duckdb/node-api'
import { OF_ARTICLE, withArticle } from './excerpts'
import { narrowAll, numbered } from './narrow-texts'

const OWN = narrowAll([
  numbered('reviews', 'unit', 'units'),
  numbered('reviews', 'codebook', 'codebooks'),
  numbered('reviews', 'coder_id', 'coder_ids'),
])
const INSERT = `
  insert into reviews by name
  select reviews.rid, ${OF_ARTICLE}, ${OWN.values}
  from numbered.reviews as reviews ${withArticle('reviews')} ${OWN.joins}`

/** The reviews in the order of their excerpts, with what they carry of the article. */
export async function deriveReviews(connection: DuckDBConnection): Promise<void> {
  await connection.run(INSERT)
}
