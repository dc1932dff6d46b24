import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { EmbedPage } from '@/components/embed/embed-page'
import { packed } from '@/lib/api/packed-rows'
import { pagePath } from '@/lib/api/paths'
import { loadViewPage, prefetchViewPage, type ViewPageProps } from '../../../[corpus]/views/[view]/load-view-page'
import { viewPreviewMetadata } from '../../../[corpus]/views/[view]/view-preview-metadata'

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  const { corpus, meta, search } = await loadViewPage(props, pagePath.embed)
  return {
    title: `${meta.question} · ${corpus.title}`,
    robots: { index: false },
    ...(await viewPreviewMetadata(corpus, meta, search)),
  }
}

export default async function Page(props: ViewPageProps) {
  const page = await loadViewPage(props, pagePath.embed)
  const { scope, meta, prefetch } = await prefetchViewPage(page, { embedded: true })
  return (
    <HydrationBoundary state={prefetch.state}>
      <EmbedPage scope={packed(scope)} meta={meta} refused={prefetch.refused} />
    </HydrationBoundary>
  )
}
