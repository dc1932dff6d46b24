import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { viewPageOptions } from '@/components/panels/page-options'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { defaultBy } from '@/components/view/default-by'
import { ViewHead } from '@/components/view/view-head'
import { ViewPage } from '@/components/view/view-page'
import { pagePath } from '@/lib/api/paths'
import { parseSelection } from '@/lib/selection/parse'
import { viewMeta } from '@/lib/views/registry'
import { carriedRevision, forPanels, pageCorpus, parametersOf, redirectForm, type SearchParams } from '../../page-corpus'
import { Prefetch } from '../../prefetch'

interface Props {
  params: Promise<{ corpus: string; view: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name, view } = await params
  const search = await searchParams
  redirectForm(pagePath.view(name, view), search)
  const corpus = await pageCorpus(name, search)
  const meta = viewMeta(view)
  if (!meta) notFound()
  return { corpus, meta, search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus, meta } = await load(props)
  return { title: meta.question, description: `${meta.subtitle}. ${corpus.title}` }
}

export default async function Page(props: Props) {
  const { corpus, meta, search } = await load(props)
  const path = pagePath.view(corpus.corpus, meta.id)
  const asked = parseSelection(parametersOf(search), {})
  const scope = {
    corpus: forPanels(corpus),
    path,
    applicable: meta.filters,
    defaults: { by: defaultBy(corpus, asked.selection.filters.event) },
  }
  const { selection, display, problems } = parseSelection(parametersOf(search), viewPageOptions(meta, scope.defaults))
  const prefetch = new Prefetch(scope, selection.filters)
  if (problems.length === 0) {
    await Promise.all([
      prefetch.facets(),
      prefetch.view(meta, display),
      display.tab === 'excerpts' ? prefetch.viewExcerpts(meta, display) : undefined,
      prefetch.opened([meta], display.open, () => display),
    ])
  }
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <ViewHead corpus={corpus} events={selection.filters.event} query={carriedRevision(search)} />
      <HydrationBoundary state={prefetch.state}>
        <ViewPage scope={scope} meta={meta} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
