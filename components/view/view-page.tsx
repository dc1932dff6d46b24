'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'

import { outletHrefs } from '@/components/outlet/outlet-links'
import { OutletLinks } from '@/components/outlet/outlet-name'
import { DisplayNotes } from '@/components/panels/display-notes'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { placeOf } from '@/components/panels/list-place'
import { MissingMark } from '@/components/panels/missing-mark'
import { PageFilters } from '@/components/panels/page-filters'
import { listLengths, tabs, viewPageOptions } from '@/components/panels/page-options'
import { type PageScope, rowExcerptsHref, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { useOpened } from '@/components/panels/use-opened'
import { type PageSelection, usePageSelection } from '@/components/panels/use-page-selection'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { ViewPanel } from '@/components/panels/view-panel'
import { Notice } from '@/components/ui/notice'
import type { Packed } from '@/lib/api/packed-rows'
import type { Display } from '@/lib/selection/display'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { type OtherView, OtherViews } from './other-views'
import { ViewExcerpts } from './view-excerpts'

/** Comes where there is nothing else. */
const NothingOfView = dynamic(() => import('@/components/empty/nothing-of-view').then((nothing) => nothing.NothingOfView))

interface ViewPageProps {
  scope: Packed<PageScope>
  meta: ViewMeta
  others: readonly OtherView[]
  refused: { query: string; problems: ParameterProblem[] } | null
  publicUrl?: string
}

/** The choices of the view are those of its page. */
const ofPage = (page: PageSelection) => ({
  own: page.display,
  hrefWith: (display: Display) => page.hrefWith({ display }),
  setDisplay: (patch: Display) => void page.setDisplay(patch),
})

/** One view alone: what a shared link leads to. */
export function ViewPage({ scope: packedScope, meta, others, refused, publicUrl }: ViewPageProps) {
  const scope = useUnpacked(packedScope)
  const options = useMemo(() => viewPageOptions(meta, scope.defaults), [meta, scope.defaults])
  const page = usePageSelection(scope.path, options)
  const { filters, rev } = page.selection
  const problems = [...page.problems, ...(refused?.query === selectionQuery(scopedSelection(scope, filters)) ? refused.problems : [])]
  const isValid = problems.length === 0
  const opened = useOpened(scope, [meta], page, () => page.display, isValid)
  const limit = page.display.limit || listLengths[0]
  const longer = listLengths[listLengths.indexOf(limit as (typeof listLengths)[number]) + 1]
  const sharedVersion = page.display.version
  const hrefOfOutlet = useMemo(() => outletHrefs(scope, page.selection), [scope, page.selection])
  return (
    <OutletLinks value={hrefOfOutlet}>
      <PageFilters scope={scope} page={page} options={options} isValid={isValid} choosesEvents />
      <DisplayNotes problems={page.displayProblems} />
      {isValid && sharedVersion && sharedVersion !== String(meta.version) && (
        <Notice>
          The method of this view has changed since the link was shared: it was version {sharedVersion} and is now version {meta.version}.
          The numbers may differ.
        </Notice>
      )}
      {isValid && opened.missing && <MissingMark missing={opened.missing} revision={scope.corpus.revision} page={page} />}
      {isValid ? (
        <ViewPanel
          scope={scope}
          meta={meta}
          page={page}
          tabs={tabs}
          alone
          publicUrl={publicUrl}
          excerpts={
            <ViewExcerpts
              scope={scope}
              href={rowExcerptsHref(scope, meta, filters, page.display)}
              after={placeOf(page.display.after, scope.corpus.revision)}
              hrefBehind={(after) => page.hrefWith({ display: { after } })}
              onFirst={() => void page.setDisplay({ after: '' })}
              limit={limit}
              more={
                longer
                  ? { href: page.hrefWith({ display: { limit: longer } }), onMore: () => void page.setDisplay({ limit: longer }) }
                  : null
              }
              revision={rev ? `rev=${rev}` : ''}
              nothing={<NothingOfView scope={scope} meta={meta} page={page} view={ofPage(page)} />}
            />
          }
        />
      ) : (
        <InvalidFilters
          problems={problems}
          hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
          onRemove={page.remove}
          alone
        />
      )}
      {isValid && <OtherViews scope={scope} views={others} selection={page.selection} />}
      {isValid && <ExcerptPanel scope={scope} opened={opened} page={page} publicUrl={publicUrl} />}
    </OutletLinks>
  )
}
