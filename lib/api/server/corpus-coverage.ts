import { type Kysely, sql } from 'kysely'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Database } from '@/lib/store/database'

const LISTED = 2000

/** What was searched for in some articles, at most 2,000 rows. */
export async function coverageOf(db: Kysely<Database>, articles: readonly Article[]): Promise<CorpusDetail['coverage']> {
  if (articles.length === 0) return []
  return db
    .selectFrom('coverage')
    .select(['article_id as article', 'event_id as event', 'layer', 'coder_id as coder', 'coded'])
    .where(
      'article_id',
      'in',
      articles.map(({ id }) => id),
    )
    .orderBy('article_id')
    .orderBy('event_id')
    .orderBy('layer')
    .orderBy('coder_id')
    .limit(LISTED)
    .execute()
}

/** Rows of the whole coverage by layer and completeness. */
export async function coverageCounts(db: Kysely<Database>): Promise<CorpusDetail['coverage_counts']> {
  const { rows } = await sql<CorpusDetail['coverage_counts'][number]>`
    select layer, coded, count(*) as n from coverage group by layer, coded order by layer, coded`.execute(db)
  return rows
}
