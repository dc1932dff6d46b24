import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { EXTRAS } from '@/lib/api/server/api-parameters'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { refuseProblems } from '@/lib/api/server/problem-error'
import { readParameters } from '@/lib/api/server/request-parameters'
import type { Picture } from '@/lib/drawing/svg'
import { articlePreview } from './article-preview'
import { comparePreview } from './compare-preview'
import { corpusPreview, eventPreview } from './corpus-preview'
import { outletPreview } from './outlet-preview'

const SUBJECTS = ['event', 'outlet', 'article'] as const

interface Subject {
  rev: string | undefined
  events: readonly string[]
  outlet: string | undefined
  article: string | undefined
}

/** @throws ProblemError 400 for all but a revision and one subject */
function readSubject(params: URLSearchParams): Subject {
  const { selection } = readParameters(params, { article: EXTRAS.article }, [])
  const { event: events = [], outlet: outlets = [], ...others } = selection.filters
  const [second] = SUBJECTS.filter((name) => params.has(name)).slice(1)
  refuseProblems([
    ...Object.keys(others).map((parameter) => ({ parameter, message: 'is not a parameter here' })),
    ...(outlets.length > 1 ? [{ parameter: 'outlet', message: 'can be one here' }] : []),
    ...(second ? [{ parameter: second, message: 'cannot stand beside another subject' }] : []),
  ])
  return { rev: selection.rev, events, outlet: outlets[0], article: params.get('article') || undefined }
}

function pictureOf(corpus: CorpusOutline, { events: [event, ...further], outlet, article }: Subject): Promise<Picture> {
  if (article !== undefined) return articlePreview(corpus, article)
  if (outlet !== undefined) return outletPreview(corpus, outlet)
  if (event === undefined) return corpusPreview(corpus)
  return further.length > 0 ? comparePreview(corpus, [event, ...further]) : eventPreview(corpus, event)
}

/**
 * What sites show beside a link to a corpus, or to a page of one event, of several, of an outlet or of an article: 1200 by 630 pixels.
 * @param params `rev`, and `event`, `outlet` or `article`
 * @throws ProblemError 400, 404, 503
 */
export async function previewPicture(name: string, params: URLSearchParams): Promise<Picture> {
  const subject = readSubject(params)
  const { rev } = subject
  return pictureOf(await displayedCorpus(name, new URLSearchParams(rev ? { rev } : {})), subject)
}
