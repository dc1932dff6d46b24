'use client'

import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { outletHrefs } from '@/components/outlet/outlet-links'
import { rowKey } from '@/components/panels/page-options'
import { type PageScope, rowsPage, rowsQuery, type ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import type { ViewResponse } from '@/lib/api/contract/table'
import { pagePath } from '@/lib/api/paths'
import { viewQuery } from '@/lib/api/queries'
import type { Display } from '@/lib/selection/display'
import { selectionQuery } from '@/lib/selection/serialise'
import { displayOf } from './compare-options'
import type { ComparedEvent } from './compared'

type Event = ComparedEvent['event']

interface Asked {
  scope: PageScope
  meta: ViewMeta
  page: PageSelection
}

/** What the view says of one event, and what its marks do. */
function comparedEvent(event: Event, data: ViewResponse | undefined, { scope, meta, page }: Asked): ComparedEvent {
  const { corpus } = scope
  const { filters, rev } = page.selection
  const own = displayOf(meta, page.display)
  const ofEvent = { ...scope, event: event.id }
  const prefixed = (patch: Display) => Object.fromEntries(Object.entries(patch).map(([name, value]) => [`${meta.id}.${name}`, value]))
  const opening = ({ href }: { href: string }) => ({ open: `${event.id}~${meta.id}~${rowKey(href)}` })
  return {
    event,
    href: pagePath.event(corpus.corpus, event.id, selectionQuery({ filters: { ...filters, event: undefined }, rev })),
    hrefOfOutlet: outletHrefs(ofEvent, { filters: { ...filters, event: undefined }, rev }),
    total: data?.total_rows ?? 0,
    chart: {
      rows: data?.rows ?? [],
      notes: data?.notes ?? [],
      corpus,
      event: event.id,
      filters: { ...filters, event: undefined },
      display: own,
      onDisplay: (patch) => page.setDisplay(prefixed(patch)),
      hrefOfDisplay: (patch) => page.hrefWith({ display: prefixed(patch) }),
      onFilters: (patch) => page.setFilters(patch),
      onOpen: (row) => void page.setDisplay(opening(row)),
      hrefOfRow: (row) => page.hrefWith({ display: opening(row) }),
      hrefOf: (further) => rowsPage(ofEvent, meta, { ...filters, ...further }, own),
    },
  }
}

/** The rows of every event, each asked for by itself; what came last stays until the new has come. */
export function useComparedEvents(events: readonly Event[], asked: Asked) {
  const { scope, meta, page } = asked
  const queries = useQueries({
    queries: events.map(({ id }) => ({
      ...viewQuery(
        scope.corpus.corpus,
        meta.id,
        rowsQuery({ ...scope, event: id }, meta, page.selection.filters, displayOf(meta, page.display)),
      ),
      placeholderData: keepPreviousData,
    })),
  })
  const answers = queries.map(({ data }) => data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an array of answers is new every time, its members are not
  const compared = useMemo(
    () => events.map((event, at) => comparedEvent(event, answers[at], { scope, meta, page })),
    [events, scope, meta, page, ...answers],
  )
  return {
    compared,
    /** All of them as one: it has come when every one has. */
    query: {
      data: answers.every((data) => data !== undefined) ? answers : undefined,
      error: queries.find(({ error }) => error)?.error ?? null,
      isPlaceholderData: queries.some(({ isPlaceholderData }) => isPlaceholderData),
      refetch: () => Promise.all(queries.map((one) => one.refetch())),
    },
  }
}
