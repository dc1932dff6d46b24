import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { CompareHead } from '@/components/compare/compare-head'
import { chosenView, compareOptions, displayOf, inCompareOrder, openedEvent } from '@/components/compare/compare-options'
import { ComparePage } from '@/components/compare/compare-page'
import { eventsInTime, MOST_EVENTS } from '@/components/compare/events-compared'
import { RevisionNotice } from '@/components/panels/revision-notice'
import { packed } from '@/lib/api/packed-rows'
import { apiPath, pagePath } from '@/lib/api/paths'
import { parseSelection } from '@/lib/selection/parse'
import { allViewMeta } from '@/lib/views/registry'
import { previewMetadata } from '../../preview-metadata'
import { carriedRevision, forPanels, pageCorpus, parametersOf, redirectForm, type SearchParams } from '../page-corpus'
import { Prefetch } from '../prefetch'
import { firstComparable } from './first-comparable'

interface Props {
  params: Promise<{ corpus: string }>
  searchParams: Promise<SearchParams>
}

async function load({ params, searchParams }: Props) {
  await connection()
  const { corpus: name } = await params
  const search = await searchParams
  redirectForm(pagePath.compare(name), search)
  const corpus = await pageCorpus(name, search)
  const asked = parseSelection(parametersOf(search), {}).selection.filters.event ?? []
  return { corpus, search, events: eventsInTime(corpus.events, asked) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { corpus, events } = await load(props)
  const title = events.length >= 2 ? `Compare events: ${events.map((event) => event.title).join('; ')}` : 'Compare events'
  const description = `Several events side by side. ${corpus.title}`
  const chosen = events.length >= 2 ? `event=${events.map(({ id }) => id).join(',')}&` : ''
  return { title, description, ...previewMetadata(title, description, apiPath.preview(corpus.corpus, `${chosen}rev=${corpus.revision}`)) }
}

export default async function Page(props: Props) {
  const { corpus, search, events } = await load(props)
  const path = pagePath.compare(corpus.corpus)
  const views = inCompareOrder(allViewMeta())
  const isComparable = events.length >= 2 && events.length <= MOST_EVENTS
  const ids = events.map(({ id }) => id)
  const defaults = { view: isComparable ? await firstComparable(corpus, views, ids) : (views[0]?.id ?? '') }
  const { selection, display, problems } = parseSelection(parametersOf(search), compareOptions(views, defaults))
  const meta = chosenView(views, display)
  const scope = { corpus: forPanels(corpus), path, applicable: meta?.filters, defaults }
  const displayOfView = (view: string) => displayOf({ id: view }, display)
  const prefetch = new Prefetch(scope, selection.filters)
  if (problems.length === 0) {
    const opened = openedEvent(display.open)
    await Promise.all([
      prefetch.facets(display),
      ...(isComparable && meta ? ids.map((event) => prefetch.view(meta, displayOf(meta, display), event)) : []),
      ...(opened && isComparable && ids.includes(opened.event)
        ? [
            prefetch.opened(views, { ...display, open: opened.rest }, displayOfView, opened.event),
            prefetch.openedContexts(views, { ...display, open: opened.rest }, displayOfView, opened.event),
          ]
        : []),
    ])
  }
  return (
    <>
      <RevisionNotice corpus={corpus} path={path} search={parametersOf(search).toString()} />
      <CompareHead corpus={corpus} query={carriedRevision(search)} isChosen={isComparable} />
      <HydrationBoundary state={prefetch.state}>
        <ComparePage scope={packed(scope)} views={views} refused={prefetch.refused} publicUrl={process.env.PARALLAX_URL} />
      </HydrationBoundary>
    </>
  )
}
