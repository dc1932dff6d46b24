import { eventDate } from '@/components/corpus/event-date'
import { pageDocument } from '@/components/offline/page-document'
import { viewSelectionQuery } from '@/components/panels/page-scope'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import { pagePath } from '@/lib/api/paths'
import { filtersInWords } from '@/lib/api/selection-words'
import { corpusDetail } from '@/lib/api/server/corpus-detail'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { findView } from '@/lib/api/server/find-view'
import { notFound, refuseProblems } from '@/lib/api/server/problem-error'
import { publicOrigin } from '@/lib/api/server/public-origin'
import { readParameters } from '@/lib/api/server/request-parameters'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Display } from '@/lib/selection/display'
import type { Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { VIEWS } from '@/lib/views/registry'
import { MAX_ROWS, type SavedExcerpts, savedExcerpts, savedView } from '../../saved-view'

type Event = CorpusDetail['events'][number]

/** What there is about the event in all, whatever part the file holds, or shows under its filters. */
const about = (event: Event): string[] => [
  [
    [eventDate(event), event.place].filter(Boolean).join(', '),
    `in all ${plural(event.articles, 'article')} from ${plural(event.outlets.length, 'outlet')}`,
    plural(event.excerpts, 'excerpt'),
  ]
    .filter(Boolean)
    .join(' · '),
  ...(event.summary ? [event.summary] : []),
]

/** Every view of the event under the filters, as its page shows them. */
async function savedViews(corpus: CorpusDetail, event: Event, filters: Filters, held: SavedExcerpts) {
  const saved = []
  for (const id of VIEWS.keys()) {
    const view = findView(id)
    const display: Display = 'by' in view.options && event.outlets.length === 1 && id === 'positions' ? { by: 'voice' } : {}
    const query = viewSelectionQuery({ corpus, event: event.id }, filters, view.options, display)
    const answer = await viewResponse(corpus.corpus, id, new URLSearchParams(`${query}&top=${MAX_ROWS}`))
    saved.push(await savedView({ view, answer, corpus, filters: { ...filters, event: [event.id] }, display, held }))
  }
  return saved
}

/**
 * The page of an event in one file of HTML: every view with drawing and table, the excerpts, methods and citations.
 * @param params filters but `event`, and `rev`
 * @throws ProblemError 400, 404, 503
 */
export async function savedEvent(corpusName: string, eventId: string, params: URLSearchParams): Promise<{ name: string; text: string }> {
  const { filters, rev } = readParameters(params, {}, []).selection
  refuseProblems(filters.event ? [{ parameter: 'event', message: 'is named by the path' }] : [])
  const corpus = displayed(await corpusDetail(corpusName, new URLSearchParams(rev ? { rev } : {})))
  const event = corpus.events.find(({ id }) => id === eventId)
  if (!event) throw notFound('event', eventId)
  const asked = new URLSearchParams(selectionQuery({ filters: { ...filters, event: [eventId] }, rev: corpus.revision }))
  const address = publicOrigin() + pagePath.event(corpusName, eventId, selectionQuery({ filters, rev: corpus.revision }))
  const held = await savedExcerpts(asked, (page) => excerptPage(corpusName, page))
  const text = await pageDocument({
    title: event.title,
    about: about(event),
    corpus,
    filters,
    selection: filtersInWords(filters, corpus),
    views: await savedViews(corpus, event, filters, held),
    ...held,
    address,
  })
  return { name: `${corpusName}-${eventId}-${corpus.revision}.html`, text }
}
