'use client'

import { useMemo } from 'react'
import { DisplayNotes } from '@/components/panels/display-notes'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { viewPageOptions } from '@/components/panels/page-options'
import { type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { useOpened } from '@/components/panels/use-opened'
import { usePageSelection } from '@/components/panels/use-page-selection'
import { useUnpacked } from '@/components/panels/use-unpacked'
import { ViewPanel } from '@/components/panels/view-panel'
import type { Packed } from '@/lib/api/packed-rows'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { useToldHeight } from './use-told-height'

interface EmbedPageProps {
  scope: Packed<PageScope>
  meta: ViewMeta
  refused: { query: string; problems: ParameterProblem[] } | null
}

/** One chart in the frame of another site: what is selected stays, and marks open their excerpts in the frame. */
export function EmbedPage({ scope: packedScope, meta, refused }: EmbedPageProps) {
  const scope = useUnpacked(packedScope)
  const options = useMemo(() => viewPageOptions(meta, scope.defaults), [meta, scope.defaults])
  const page = usePageSelection(scope.path, options)
  const asked = selectionQuery(scopedSelection(scope, page.selection.filters))
  const problems = [...page.problems, ...(refused?.query === asked ? refused.problems : [])]
  const isValid = problems.length === 0
  const opened = useOpened(scope, [meta], page, () => page.display, isValid)
  useToldHeight()
  if (!isValid) {
    return (
      <InvalidFilters
        problems={problems}
        hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
        onRemove={page.remove}
        alone
      />
    )
  }
  return (
    <>
      <DisplayNotes problems={page.displayProblems} />
      <ViewPanel scope={scope} meta={meta} page={page} tabs={['chart', 'table']} alone embedded />
      <ExcerptPanel scope={scope} opened={opened} page={page} embedded />
    </>
  )
}
