'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { DisplayNotes } from '@/components/panels/display-notes'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { MissingMark } from '@/components/panels/missing-mark'
import { PageFilters } from '@/components/panels/page-filters'
import { type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { useOpened } from '@/components/panels/use-opened'
import { type PageSelection, usePageSelection } from '@/components/panels/use-page-selection'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tab-links'
import type { Packed } from '@/lib/api/packed-rows'
import type { Filters, ParameterProblem } from '@/lib/selection/parameters'
import { selectionParameters, selectionQuery } from '@/lib/selection/serialise'
import { ChooseEvents } from './choose-events'
import { CompareFrame } from './compare-frame'
import { chosenView, compareOptions, displayOf, openedEvent } from './compare-options'
import { eventsInTime, MOST_EVENTS } from './events-compared'

interface ComparePageProps {
  scope: Packed<PageScope>
  /** In the order in which this page offers them. */
  views: ViewMeta[]
  refused: { query: string; problems: ParameterProblem[] } | null
  publicUrl?: string
}

/** Other events are another page: which view is shown by itself depends on them, and only the server can tell. */
function useEventsAsPage(page: PageSelection): PageSelection {
  const router = useRouter()
  return useMemo(
    () => ({
      ...page,
      setFilters: (patch: Partial<Filters>, how) => {
        if (!('event' in patch)) return page.setFilters(patch, how)
        router.push(page.hrefWith({ filters: patch, display: { open: '' } }) as '/')
        return Promise.resolve(new URLSearchParams())
      },
    }),
    [page, router],
  )
}

/** The mark that `open` names, in the event that it names, if that is one of those compared. */
function useOpenedMark(scope: PageScope, views: ViewMeta[], page: PageSelection, events: readonly { id: string }[], isValid: boolean) {
  const named = openedEvent(page.display.open)
  const at = named && events.some(({ id }) => id === named.event) ? named : null
  const ofEvent = { ...scope, event: at?.event }
  const asOfEvent = { ...page, display: { ...page.display, open: at?.rest ?? page.display.open ?? '' } }
  return useOpened(ofEvent, views, asOfEvent, (view) => displayOf({ id: view }, page.display), isValid)
}

/** One view of several events side by side; with fewer than two, the choice of them. */
export function ComparePage({ scope: packedScope, views, refused, publicUrl }: ComparePageProps) {
  const scope = useUnpacked(packedScope)
  const { corpus } = scope
  const options = useMemo(() => compareOptions(views, scope.defaults), [views, scope.defaults])
  const page = useEventsAsPage(usePageSelection(scope.path, options))
  const { filters, rev } = page.selection
  const meta = chosenView(views, page.display)
  const problems = [...page.problems, ...(refused?.query === selectionQuery(scopedSelection(scope, filters)) ? refused.problems : [])]
  const isValid = problems.length === 0
  const events = useMemo(() => eventsInTime(corpus.events, filters.event), [corpus.events, filters.event])
  const opened = useOpenedMark(scope, views, page, events, isValid)
  const isComparable = events.length >= 2 && events.length <= MOST_EVENTS && meta !== undefined
  const ofView = { ...scope, applicable: meta?.filters }
  return (
    <>
      <DisplayNotes problems={page.displayProblems} />
      {!isValid && (
        <InvalidFilters
          problems={problems}
          hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
          onRemove={page.remove}
        />
      )}
      {isValid && events.length > MOST_EVENTS && (
        <Notice>{events.length} events are too many to stand beside each other; at most six do.</Notice>
      )}
      {isValid && !isComparable && (
        <ChooseEvents
          corpus={corpus}
          chosen={filters.event ?? []}
          carried={selectionParameters({ filters: { ...filters, event: undefined }, rev }, page.display, options)}
          rev={rev}
        />
      )}
      {isValid && isComparable && (
        <>
          <div className="mt-6">
            <TabLinks
              label="View"
              tabs={views.map(({ id, title }) => ({ id, title }))}
              current={meta.id}
              hrefOf={(view) => page.hrefWith({ display: { view, open: '' } })}
              onChoose={(view) => page.setDisplay({ view, open: '' })}
            />
          </div>
          <PageFilters scope={ofView} page={page} options={options} isValid />
          {page.display.version && page.display.version !== String(meta.version) && (
            <Notice>
              The method of this view has changed since the link was shared: it was version {page.display.version} and is now version{' '}
              {meta.version}. The numbers may differ.
            </Notice>
          )}
          {opened.missing && <MissingMark missing={opened.missing} revision={corpus.revision} page={page} />}
          <CompareFrame scope={ofView} meta={meta} events={events} page={page} options={options} publicUrl={publicUrl} />
          <ExcerptPanel scope={scope} opened={opened} page={page} publicUrl={publicUrl} />
        </>
      )}
    </>
  )
}
