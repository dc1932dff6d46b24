import { sql } from 'kysely'
import type { Article } from '@/lib/api/contract/article'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { withRevision } from './open-revision'

/** Which outlets were searched for which events, and until when. */
export interface Searched {
  articles: Pick<Article, 'id' | 'outlet' | 'published_on' | 'published_to'>[]
  coverage: Pick<CorpusDetail['coverage'][number], 'article' | 'event' | 'coded'>[]
}

interface LatestDay {
  outlet: string
  /** Null: of all its articles. */
  event: string | null
  /** Null: one of them has no day. */
  latest: string | null
}

/**
 * For each outlet the latest of its articles, and the latest of those that were searched for an event. What an absence means follows from
 * these as it does from all articles: it asks only whether one of them is late enough.
 */
const searchedArticles = oncePerRevision(async (db): Promise<Searched> => {
  const latest = sql`case when bool_and(coalesce(published_on, published_to) is not null) then max(coalesce(published_on, published_to)) end`
  const { rows } = await sql<LatestDay>`
    select outlet_id as outlet, null as event, ${latest} as latest from articles group by outlet_id
    union all
    select articles.outlet_id as outlet, coverage.event_id as event, ${latest} as latest
    from coverage join articles on articles.id = coverage.article_id where coverage.coded <> 'none' group by articles.outlet_id, coverage.event_id
    order by outlet, event`.execute(db)
  const named = rows.map((row) => ({ ...row, id: [row.outlet, row.event ?? ''].join(' ') }))
  return {
    articles: named.map(({ id, outlet, latest: published_on }) => ({ id, outlet, published_on, published_to: null })),
    coverage: named.flatMap(({ id, event }) => (event === null ? [] : [{ article: id, event, coded: 'full' }])),
  }
})

/** @throws ProblemError 404, 503 */
export const searchedIn = (corpus: string, rev: string): Promise<Searched> => withRevision(corpus, rev, ({ db }) => searchedArticles(db))
