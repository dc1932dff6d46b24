import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useCallback, useMemo } from 'react'

import { outletColors } from '@/components/charts/outlet-colors'
import { ExcerptColumns } from '@/components/excerpts/excerpt-columns'
import { columnLengths, rowKey } from '@/components/panels/page-options'
import { columnExcerptsHref, type PageScope, scopedSelection, type ViewMeta } from '@/components/panels/page-scope'
import type { PageSelection } from '@/components/panels/use-page-selection'
import { pagePath } from '@/lib/api/paths'
import { facetsQuery } from '@/lib/api/queries'
import { selectionQuery } from '@/lib/selection/serialise'
import { ColumnsFrame } from './columns-frame'
import { EventPanel } from './event-panel'
import { EventStory } from './event-story'
import { outletsShown } from './outlets-shown'
import { storyQuery } from './story-query'
import { COLUMNS_AT_ONCE, VIEWS_AT_ONCE } from './views-at-once'

interface EventFramesProps {
  scope: PageScope & { event: string }
  views: ViewMeta[]
  /** Valid; it may lag behind the address. */
  page: PageSelection
  publicUrl?: string
}

/** The sharpest contrasts, a frame per view, then the excerpts side by side. It is drawn anew only when its properties change. */
export const EventFrames = memo(function EventFrames({ scope, views, page, publicUrl }: EventFramesProps) {
  const { corpus } = scope
  const { filters, rev } = page.selection
  const query = selectionQuery(scopedSelection(scope, filters))
  const facets = useQuery({ ...facetsQuery(corpus.corpus, query), placeholderData: keepPreviousData })
  const story = useQuery({ ...storyQuery(scope, filters), placeholderData: keepPreviousData })
  const colors = outletColors(corpus.outlets)
  const names = useMemo(() => new Map(corpus.actors.map(({ id, name }) => [id, name])), [corpus.actors])
  const nameOf = useCallback((id: string) => names.get(id), [names])
  const revision = rev ? `rev=${rev}` : ''
  const articleHref = useCallback((article: string) => pagePath.article(corpus.corpus, article, revision), [corpus.corpus, revision])
  const length = page.display['excerpts.top'] ?? columnLengths[0]
  const columns = outletsShown(corpus, scope.event, filters).map(({ id, name }) => ({
    id,
    name,
    color: colors.get(id) ?? 'var(--ink-3)',
    href: columnExcerptsHref(scope, filters, id, length),
  }))
  const chosen = filters.outlet
  const found = facets.data?.facets.outlet ?? []
  const counted = chosen ? found.filter(({ id }) => chosen.includes(id)).length : (facets.data?.values?.outlet ?? found.length)
  const others = Math.max(0, counted - columns.length)
  return (
    <>
      <EventStory
        lines={story.data ?? []}
        colorOf={(outlet) => colors.get(outlet) ?? 'var(--ink-3)'}
        hrefOf={(href) => page.hrefWith({ display: { open: `agreement~${rowKey(href)}` } })}
        onOpen={({ href }) => page.setDisplay({ open: `agreement~${rowKey(href)}` })}
      />
      {views.map((meta, index) => (
        <EventPanel isAtOnce={index < VIEWS_AT_ONCE} key={meta.id} scope={scope} meta={meta} page={page} publicUrl={publicUrl} />
      ))}
      <ColumnsFrame corpus={corpus} total={facets.data?.total} others={others} length={length} page={page}>
        <ExcerptColumns
          outlets={columns}
          atOnce={COLUMNS_AT_ONCE}
          nameOf={nameOf}
          nothing={Object.keys(filters).length > 0 ? 'No excerpt of this outlet is left under the filters.' : 'No excerpt of this outlet.'}
          articleHref={articleHref}
          outletHref={(outlet) => pagePath.outlet(corpus.corpus, outlet, revision)}
          aloneHref={(outlet) =>
            pagePath.excerpts(corpus.corpus, selectionQuery({ ...scopedSelection(scope, { ...filters, outlet: [outlet] }), rev }))
          }
        />
      </ColumnsFrame>
    </>
  )
})
