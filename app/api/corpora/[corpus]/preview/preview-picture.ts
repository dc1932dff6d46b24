import { accountChain, accountLabel, accountOf } from '@/components/charts/agreement-account.model'
import { sharpest } from '@/components/charts/agreement-sharpest.model'
import { outletColors, UNKNOWN_OUTLET_COLOR } from '@/components/charts/outlet-colors'
import { type PagePreview, pagePreview } from '@/components/charts/preview.scene'
import { plural } from '@/components/ui/plural'
import type { CorpusDetail } from '@/lib/api/contract'
import { displayed } from '@/lib/api/displayed-text'
import { corpusDetail } from '@/lib/api/server/corpus-detail'
import { notFound, refuseProblems } from '@/lib/api/server/problem-error'
import { readParameters } from '@/lib/api/server/request-parameters'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Picture } from '@/lib/drawing/svg'
import type { AgreementRow } from '@/lib/views/rows/agreement'

type ColorOf = (outlet: string) => string

/** The contrast that stands first in the view of agreement. */
async function contrastOf(corpus: CorpusDetail, event: string | undefined, colorOf: ColorOf): Promise<PagePreview['contrast']> {
  const query = new URLSearchParams({ rev: corpus.revision, ...(event && { event }) })
  const { rows } = displayed(await viewResponse(corpus.corpus, 'agreement', query))
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const [first] = sharpest(rows as unknown as AgreementRow[], (id) => names.get(id))
  if (!first) return null
  const accounts = (['a', 'b'] as const).map((side) => {
    const account = accountOf(first.lead, side)
    return { label: accountLabel(account, (id) => names.get(id)), chain: accountChain(account), color: colorOf(account.outlet) }
  })
  return { about: [first.title, first.about].filter(Boolean).join(' · '), accounts }
}

/** What the page is about: the event, or the corpus. */
function subjectOf(corpus: CorpusDetail, id: string | undefined) {
  if (id === undefined)
    return {
      title: corpus.title,
      summary: corpus.description,
      articles: corpus.counts.articles,
      outlets: corpus.outlets.filter(({ articles }) => articles > 0),
    }
  const event = corpus.events.find((one) => one.id === id)
  if (!event) throw notFound('event', id)
  const told = new Set(event.outlets.map(({ outlet }) => outlet))
  return {
    title: event.title,
    summary: event.summary,
    articles: event.articles,
    outlets: corpus.outlets.filter((outlet) => told.has(outlet.id)),
  }
}

/**
 * What sites show beside a link to a corpus or to one of its events: 1200 by 630 pixels.
 * @param params `rev`, and `event` for the page of one
 * @throws ProblemError 400, 404, 503
 */
export async function previewPicture(name: string, params: URLSearchParams): Promise<Picture> {
  const { selection } = readParameters(params, {}, [])
  const { event: events = [], ...others } = selection.filters
  refuseProblems(Object.keys(others).map((parameter) => ({ parameter, message: 'is not a parameter here' })))
  refuseProblems(events.length > 1 ? [{ parameter: 'event', message: 'can be one here' }] : [])
  const corpus = displayed(await corpusDetail(name, new URLSearchParams(selection.rev ? { rev: selection.rev } : {})))
  const [event] = events
  const { title, summary, articles, outlets } = subjectOf(corpus, event)
  const colors = outletColors(corpus.outlets)
  const colorOf: ColorOf = (outlet) => colors.get(outlet) ?? UNKNOWN_OUTLET_COLOR
  return pagePreview({
    title,
    summary,
    counted: `${plural(articles, 'article')} of ${plural(outlets.length, 'outlet')}`,
    outlets: outlets.map((outlet) => ({ name: outlet.name, color: colorOf(outlet.id) })),
    contrast: await contrastOf(corpus, event, colorOf),
    source: `${event === undefined ? '' : `${corpus.title} · `}revision ${corpus.revision}`,
  })
}
