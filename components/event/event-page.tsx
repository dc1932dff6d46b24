'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue, useMemo } from 'react'

import { outletHrefs } from '@/components/outlet/outlet-links'
import { OutletLinks } from '@/components/outlet/outlet-name'
import { DisplayNotes } from '@/components/panels/display-notes'
import { PageFilters } from '@/components/panels/page-filters'
import { pageOptions } from '@/components/panels/page-options'
import { type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { useOpened } from '@/components/panels/use-opened'
import { type PageSelection, usePageSelection } from '@/components/panels/use-page-selection'
import { useUnpacked } from '@/components/panels/use-unpacked'
import type { Packed } from '@/lib/api/packed-rows'
import { displayOfView } from '@/lib/selection/display'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { EventFrames } from './event-frames'
import { PageContents } from './page-contents'

export interface EventPageProps {
  scope: Packed<PageScope & { event: string }>
  views: ViewMeta[]
  /** What the server found wrong with the filters of the address it was asked for. */
  refused: { query: string; problems: ParameterProblem[] } | null
  publicUrl?: string
}

/** It comes with the first mark that is opened. */
const ExcerptPanel = dynamic(() => import('@/components/panels/excerpt-panel').then((panel) => panel.ExcerptPanel))

/** Most links are whole. */
const MissingMark = dynamic(() => import('@/components/panels/missing-mark').then((notice) => notice.MissingMark))
const InvalidFilters = dynamic(() => import('@/components/panels/invalid-filters').then((notice) => notice.InvalidFilters))

/** What the path of an event page says cannot be said again, or otherwise, by its query. */
const NAMED_BY_PATH = ['event'] as const

/** The comparison of one event: filters, then a frame per view, then the excerpts side by side. The filters answer at once; what they leave follows. */
export function EventPage({ scope: packedScope, views, refused, publicUrl }: EventPageProps) {
  const scope = useUnpacked(packedScope)
  const options = useMemo(
    () => pageOptions(Object.fromEntries(views.map((view) => [view.id, view.options])), scope.defaults),
    [views, scope.defaults],
  )
  const parts = useMemo(() => [...views.map(({ id, title }) => ({ id, title })), { id: 'excerpts', title: 'Excerpts' }], [views])
  const page = usePageSelection(scope.path, options, NAMED_BY_PATH)
  const shown = useDeferredValue(page)
  const problemsOf = ({ problems, selection }: PageSelection) => [
    ...problems,
    ...(refused?.query === selectionQuery(scopedSelection(scope, selection.filters)) ? refused.problems : []),
  ]
  const isValid = problemsOf(page).length === 0
  const problems = problemsOf(shown)
  const opened = useOpened(scope, views, page, (view) => displayOfView(view, page.display), isValid)
  const hrefOfOutlet = useMemo(() => outletHrefs(scope, shown.selection), [scope, shown.selection])
  return (
    <OutletLinks value={hrefOfOutlet}>
      <PageContents parts={parts} />
      <PageFilters scope={scope} page={page} options={options} isValid={isValid} />
      <DisplayNotes problems={page.displayProblems} />
      {isValid && opened.missing && <MissingMark missing={opened.missing} revision={scope.corpus.revision} page={page} />}
      {problems.length === 0 ? (
        <EventFrames scope={scope} views={views} page={shown} publicUrl={publicUrl} />
      ) : (
        <InvalidFilters
          problems={problems}
          hrefWithout={(parameter) => shown.hrefWith({ filters: { [parameter]: undefined } })}
          onRemove={shown.remove}
        />
      )}
      {isValid && opened.mark && <ExcerptPanel scope={scope} opened={opened} page={page} publicUrl={publicUrl} />}
    </OutletLinks>
  )
}
