import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { traitsOf } from '@/components/charts/traits'
import { viewPageOptions } from '@/components/panels/page-options'
import { viewSelectionQuery } from '@/components/panels/page-scope'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { ViewHead } from '@/components/view/view-head'
import { ViewPage } from '@/components/view/view-page'
import type { CorpusOutline } from '@/lib/api/contract'
import { apiPath, pagePath } from '@/lib/api/paths'
import { oEmbedAddress } from '@/lib/api/server/oembed'
import { knowsSelection } from '@/lib/api/server/open-revision'
import { parseSelection } from '@/lib/selection/parse'
import type { ViewMeta } from '@/lib/views/registry'
import { previewMetadata } from '../../../preview-metadata'
import { carriedRevision, parametersOf, type SearchParams } from '../../page-corpus'
import { loadViewPage, prefetchViewPage, type ViewPageProps } from './load-view-page'
import { packed } from '@/lib/api/packed-rows'

/** The picture of the view under the page's filters; of the corpus where these cannot be applied. */
async function previewAddress(corpus: CorpusOutline, meta: ViewMeta, search: SearchParams): Promise<string> {
  const options = { ...meta.options, ...traitsOf(meta.id).options }
  const { selection, display, problems } = parseSelection(parametersOf(search), viewPageOptions(meta, {}))
  const isKnown = problems.length === 0 && (await knowsSelection(corpus.corpus, { ...selection, rev: corpus.revision }))
  if (!isKnown) return apiPath.preview(corpus.corpus, `rev=${corpus.revision}`)
  return apiPath.viewPreview(corpus.corpus, meta.id, viewSelectionQuery({ corpus }, selection.filters, options, display))
}

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  const { corpus, meta, search } = await loadViewPage(props, pagePath.view)
  const oembed = oEmbedAddress(pagePath.view(corpus.corpus, meta.id, parametersOf(search).toString()))
  const description = `${meta.subtitle}. ${corpus.title}`
  return {
    title: meta.question,
    description,
    ...previewMetadata(meta.question, description, await previewAddress(corpus, meta, search)),
    alternates: { types: { 'application/json+oembed': oembed } },
  }
}

export default async function Page(props: ViewPageProps) {
  const page = await loadViewPage(props, pagePath.view)
  const { corpus, search, path } = page
  const { scope, meta, selection, prefetch } = await prefetchViewPage(page)
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <ViewHead corpus={corpus} events={selection.filters.event} query={carriedRevision(search)} />
      <HydrationBoundary state={prefetch.state}>
        <ViewPage scope={packed(scope)} meta={meta} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
