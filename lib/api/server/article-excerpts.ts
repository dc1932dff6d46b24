import type { Excerpt } from '@/lib/api/contract/excerpt'
import { excerptsByRank } from './excerpts-by-rank'
import { withRevision } from './open-revision'
import { readCorpusParameters } from './request-parameters'

const AT_MOST = 2000

/**
 * The excerpts of one article in the order of its text, at most 2,000; none when there is no such article.
 * @param params `rev` alone
 * @throws ProblemError 400, 404, 503
 */
export const articleExcerpts = async (corpus: string, article: string, params: URLSearchParams): Promise<Excerpt[]> =>
  withRevision(corpus, readCorpusParameters(params).selection.rev, async ({ db, vocabulary }) => {
    const ranks = await db.selectFrom('excerpts').where('article_id', '=', article).select('rid').orderBy('rid').limit(AT_MOST).execute()
    return excerptsByRank(
      db,
      ranks.map(({ rid }) => rid),
      { actors: vocabulary.actorNames },
    )
  })
