import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { ViewHead } from '@/components/view/view-head'
import { ViewPage } from '@/components/view/view-page'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import { oEmbedAddress } from '@/lib/api/server/oembed'
import { parseSelection } from '@/lib/selection/parse'
import { allViewMeta } from '@/lib/views/registry'
import { carriedRevision, parametersOf, type SearchParams } from '../../page-corpus'
import { loadViewPage, prefetchViewPage, type ViewPageProps } from './load-view-page'
import { viewPreviewMetadata } from './view-preview-metadata'

/** Tells the page from that of the same view of other events: its event, or the corpus. */
function whatItIsOf({ title, events }: CorpusOutline, search: SearchParams): string {
  const { event: chosen = [] } = parseSelection(parametersOf(search), {}).selection.filters
  const [only] = chosen.length === 1 ? events.filter(({ id }) => id === chosen[0]) : []
  return only?.title ?? title
}

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  const { corpus, meta, search } = await loadViewPage(props, pagePath.view)
  const oembed = oEmbedAddress(pagePath.view(corpus.corpus, meta.id, parametersOf(search).toString()))
  return {
    title: `${meta.question} ${whatItIsOf(corpus, search)}`,
    ...(await viewPreviewMetadata(corpus, meta, search)),
    alternates: { types: { 'application/json+oembed': oembed } },
  }
}

export default async function Page(props: ViewPageProps) {
  const page = await loadViewPage(props, pagePath.view)
  const { corpus, search, path } = page
  const { scope, meta, selection, prefetch } = await prefetchViewPage(page)
  const others = allViewMeta().flatMap(({ id, question }) => (id === meta.id ? [] : [{ id, question }]))
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <ViewHead corpus={corpus} events={selection.filters.event} query={carriedRevision(search)} />
      <HydrationBoundary state={prefetch.state}>
        <ViewPage scope={packed(scope)} meta={meta} others={others} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
