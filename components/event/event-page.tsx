'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { outletColors } from '@/components/charts/outlet-colors'
import { ExcerptColumns } from '@/components/excerpts/excerpt-columns'
import { DisplayNotes } from '@/components/panels/display-notes'
import { ExcerptPanel } from '@/components/panels/excerpt-panel'
import { InvalidFilters } from '@/components/panels/invalid-filters'
import { MissingMark } from '@/components/panels/missing-mark'
import { PageFilters } from '@/components/panels/page-filters'
import { columnLengths, pageOptions } from '@/components/panels/page-options'
import { columnExcerptsHref, type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import { useOpened } from '@/components/panels/use-opened'
import { usePageSelection } from '@/components/panels/use-page-selection'
import { pagePath } from '@/lib/api/paths'
import { facetsQuery } from '@/lib/api/queries'
import { displayOfView } from '@/lib/selection/display'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { ColumnsFrame } from './columns-frame'
import { EventPanel } from './event-panel'
import { outletsShown } from './outlets-shown'
import { PageContents } from './page-contents'
import { VIEWS_AT_ONCE } from './views-at-once'

export interface EventPageProps {
  scope: PageScope & { event: string }
  views: ViewMeta[]
  /** What the server found wrong with the filters of the address it was asked for. */
  refused: { query: string; problems: ParameterProblem[] } | null
  publicUrl?: string
}

/** What the path of an event page says cannot be said again, or otherwise, by its query. */
const NAMED_BY_PATH = ['event'] as const

/** The comparison of one event: filters, then a frame per view, then the excerpts side by side. */
export function EventPage({ scope, views, refused, publicUrl }: EventPageProps) {
  const { corpus } = scope
  const options = useMemo(
    () => pageOptions(Object.fromEntries(views.map((view) => [view.id, view.options])), scope.defaults),
    [views, scope.defaults],
  )
  const page = usePageSelection(scope.path, options, NAMED_BY_PATH)
  const { filters } = page.selection
  const query = selectionQuery(scopedSelection(scope, filters))
  const problems = [...page.problems, ...(refused?.query === query ? refused.problems : [])]
  const isValid = problems.length === 0
  const opened = useOpened(scope, views, page, (view) => displayOfView(view, page.display), isValid)
  const facets = useQuery({ ...facetsQuery(corpus.corpus, query), placeholderData: keepPreviousData, enabled: isValid })
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const length = page.display['excerpts.top'] ?? columnLengths[0]
  const revision = page.selection.rev ? `rev=${page.selection.rev}` : ''
  const columns = outletsShown(corpus, scope.event, filters).map(({ id, name }) => ({
    id,
    name,
    color: colors.get(id) ?? 'var(--ink-3)',
    href: columnExcerptsHref(scope, filters, id, length),
  }))
  return (
    <>
      <PageContents parts={[...views, { id: 'excerpts', title: 'Excerpts' }]} />
      <PageFilters scope={scope} page={page} options={options} isValid={isValid} />
      <DisplayNotes problems={page.displayProblems} />
      {isValid && opened.isMissing && <MissingMark revision={corpus.revision} page={page} />}
      {isValid ? (
        <>
          {views.map((meta, index) => (
            <EventPanel isAtOnce={index < VIEWS_AT_ONCE} key={meta.id} scope={scope} meta={meta} page={page} publicUrl={publicUrl} />
          ))}
          <ColumnsFrame corpus={corpus} total={facets.data?.total} length={length} page={page}>
            <ExcerptColumns
              outlets={columns}
              nameOf={(id) => names.get(id)}
              articleHref={(article) => pagePath.article(corpus.corpus, article, revision)}
              outletHref={(outlet) => pagePath.outlet(corpus.corpus, outlet, revision)}
            />
          </ColumnsFrame>
          <ExcerptPanel scope={scope} opened={opened} page={page} />
        </>
      ) : (
        <InvalidFilters
          problems={problems}
          hrefWithout={(parameter) => page.hrefWith({ filters: { [parameter]: undefined } })}
          onRemove={page.remove}
        />
      )}
    </>
  )
}
