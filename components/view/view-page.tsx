'use client'

import { useMemo } from 'react'

import { DisplayNotes } from '@/components/panels/display-notes'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { PageFilters } from '@/components/panels/page-filters'
import { listLengths, tabs, viewPageOptions } from '@/components/panels/page-options'
import { type PageScope, rowExcerptsHref, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { usePageSelection } from '@/components/panels/use-page-selection'
import { ViewPanel } from '@/components/panels/view-panel'
import { Notice } from '@/components/ui/notice'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { MethodNotes } from './method-notes'
import { ViewExcerpts } from './view-excerpts'

interface ViewPageProps {
  scope: PageScope
  meta: ViewMeta
  refused: { query: string; problems: ParameterProblem[] } | null
  publicUrl?: string
}

/** One view alone: what a shared link leads to. */
export function ViewPage({ scope, meta, refused, publicUrl }: ViewPageProps) {
  const options = useMemo(() => viewPageOptions(meta.id, meta.options, scope.defaults), [meta, scope.defaults])
  const page = usePageSelection(scope.path, options)
  const { filters, rev } = page.selection
  const problems = [...page.problems, ...(refused?.query === selectionQuery(scopedSelection(scope, filters)) ? refused.problems : [])]
  if (problems.length > 0) {
    return (
      <InvalidFilters
        problems={problems}
        hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
        onRemove={page.remove}
        alone
      />
    )
  }
  const limit = page.display.limit || listLengths[0]
  const longer = listLengths[listLengths.indexOf(limit as (typeof listLengths)[number]) + 1]
  const sharedVersion = page.display.version
  return (
    <>
      {sharedVersion && sharedVersion !== String(meta.version) && (
        <Notice>
          The method of this view has changed since the link was shared: it was version {sharedVersion} and is now version {meta.version}.
          The numbers may differ.
        </Notice>
      )}
      <ViewPanel
        scope={scope}
        meta={meta}
        page={page}
        tabs={tabs}
        alone
        publicUrl={publicUrl}
        others={{
          method: <MethodNotes meta={meta} />,
          excerpts: (
            <ViewExcerpts
              scope={scope}
              href={`${rowExcerptsHref(scope, meta, filters, page.display)}&limit=${limit}`}
              more={
                longer
                  ? { href: page.hrefWith({ display: { limit: longer } }), onMore: () => void page.setDisplay({ limit: longer }) }
                  : null
              }
              revision={rev ? `rev=${rev}` : ''}
            />
          ),
        }}
      />
      <section aria-label="Change what is shown" className="mt-12 border-t border-rule pt-4">
        <PageFilters scope={scope} page={page} options={options} isValid />
      </section>
      <DisplayNotes problems={page.displayProblems} />
      <ExcerptPanel scope={scope} views={[meta]} page={page} displayOf={() => page.display} />
    </>
  )
}
