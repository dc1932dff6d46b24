import { countsAllOf } from '@/components/offline/counting/timeline'
import { articlesOfExcerpts, type Basis } from '@/components/offline/saved-data'
import { basisOfArticles } from './basis-of-articles'
import type { Saved } from './saved-view'

function ofArticles({ answer, held }: Saved): Basis {
  const isAll = held.excerpts.length === held.totalExcerpts && countsAllOf(answer.rows, articlesOfExcerpts(held.excerpts))
  return isAll ? { isOfArticles: true } : {}
}

/** Of more articles than a file lists, and more excerpts than it holds, it could not tell which are left. */
const areArticlesHeld = ({ corpus, held }: Saved) =>
  corpus.articles.length >= corpus.articles_total || held.excerpts.length >= held.totalExcerpts

/** Its facts are compared with no others, so that the first of many can be counted anew too. */
const COUNTED_IF_CUT = 'gaps'

/**
 * What a saved view can be counted anew from, beside its rows.
 * @throws ProblemError 503
 */
export async function savedBasis(saved: Saved): Promise<Basis> {
  const { answer, view } = saved
  const isCut = answer.rows.length < answer.total_rows
  if (answer.rows.length === 0 || (isCut && view.id !== COUNTED_IF_CUT)) return {}
  if (view.id === 'timeline') return ofArticles(saved)
  return areArticlesHeld(saved) ? basisOfArticles(saved) : {}
}
