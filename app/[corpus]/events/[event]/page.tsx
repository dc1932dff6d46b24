import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'

import { EventHead } from '@/components/event/event-head'
import { EventPage } from '@/components/event/event-page'
import { outletsShown } from '@/components/event/outlets-shown'
import { COLUMNS_AT_ONCE, VIEWS_AT_ONCE } from '@/components/event/views-at-once'
import { columnLengths, pageOptions } from '@/components/panels/page-options'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { packed } from '@/lib/api/packed-rows'
import { apiPath, pagePath } from '@/lib/api/paths'
import { displayOfView } from '@/lib/selection/display'
import { parseSelection } from '@/lib/selection/parse'
import { allViewMeta } from '@/lib/views/registry'
import { previewMetadata } from '../../../preview-metadata'
import { carriedRevision, forPanels, pageCorpus, parametersOf, redirectForm, type SearchParams } from '../../page-corpus'
import { Prefetch } from '../../prefetch'

interface Props {
  params: Promise<{ corpus: string; event: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name, event: id } = await params
  const search = await searchParams
  redirectForm(pagePath.event(name, id), search)
  const corpus = await pageCorpus(name, search)
  const event = corpus.events.find((candidate) => candidate.id === id)
  if (!event) notFound()
  return { corpus, event, search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus, event } = await load(props)
  const { title } = event
  const description = `How ${event.outlets.length} outlets tell it. ${corpus.title}`
  const image = apiPath.preview(corpus.corpus, `event=${event.id}&rev=${corpus.revision}`)
  return { title, description, ...previewMetadata(title, description, image) }
}

export default async function Page(props: Props) {
  const { corpus, event, search } = await load(props)
  const path = pagePath.event(corpus.corpus, event.id)
  const views = allViewMeta()
  const scope = {
    corpus: forPanels(corpus, event.id),
    path,
    event: event.id,
    defaults: { by: event.outlets.length === 1 ? 'voice' : 'outlet' },
  }
  const options = pageOptions(Object.fromEntries(views.map((view) => [view.id, view.options])), scope.defaults)
  const { selection, display, problems } = parseSelection(parametersOf(search), options, ['event'])
  const prefetch = new Prefetch(scope, selection.filters)
  if (problems.length === 0) {
    const displayOf = (view: string) => displayOfView(view, display)
    const length = display['excerpts.top'] ?? columnLengths[0]
    await Promise.all([
      prefetch.facets(display),
      prefetch.story(),
      ...views.slice(0, VIEWS_AT_ONCE).map((view) => prefetch.view(view, displayOf(view.id))),
      ...outletsShown(corpus, event.id, selection.filters)
        .slice(0, COLUMNS_AT_ONCE)
        .map(({ id }) => prefetch.column(id, length)),
      prefetch.opened(views, display, displayOf),
      prefetch.openedContexts(views, display, displayOf),
    ])
  }
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <EventHead corpus={corpus} event={event} query={carriedRevision(search)} publicUrl={process.env.PARALLAX_URL} />
      <HydrationBoundary state={prefetch.state}>
        <EventPage scope={packed(scope)} views={views} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
