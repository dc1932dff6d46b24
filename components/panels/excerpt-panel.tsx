'use client'

import { useQuery } from '@tanstack/react-query'

import { outletColors } from '@/components/charts/outlet-colors'
import { emphasisOf } from '@/components/excerpts/emphasis'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { Drawer } from '@/components/ui/drawer'
import { Pending } from '@/components/ui/pending'
import { plural } from '@/components/ui/plural'
import { pagePath } from '@/lib/api/paths'
import { excerptsQuery } from '@/lib/api/queries'
import { openRow } from './page-options'
import type { PageScope, ViewMeta } from './page-scope'
import { openedExcerptsHref } from './page-scope'
import type { PageSelection } from './use-page-selection'

interface ExcerptPanelProps {
  scope: PageScope
  views: ViewMeta[]
  page: PageSelection
  /** The display values of one view. */
  displayOf: (view: string) => Record<string, string>
}

/** The excerpts behind the mark that `open` names: exactly as many as the mark says. */
export function ExcerptPanel({ scope, views, page, displayOf }: ExcerptPanelProps) {
  const opened = openRow(page.display.open)
  const meta = opened && views.find(({ id }) => id === opened.view)
  if (!opened || !meta) return null
  const href = openedExcerptsHref(scope, meta, page.selection.filters, displayOf(meta.id), opened.row)
  return <OpenPanel key={href} scope={scope} href={href} opened={opened} page={page} />
}

interface OpenPanelProps {
  scope: PageScope
  href: string
  opened: { view: string; row: string }
  page: PageSelection
}

function OpenPanel({ scope, href, opened, page }: OpenPanelProps) {
  const { corpus } = scope
  const query = useQuery(excerptsQuery(href))
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const { data } = query
  const emphasis = emphasisOf(opened.view, opened.row)
  return (
    <Drawer
      title={data ? plural(data.total, 'excerpt') : 'Excerpts'}
      closeHref={page.hrefWith({ display: { open: '' } })}
      onClose={() => page.setDisplay({ open: '' })}
    >
      <Pending
        query={query}
        noun="the excerpts behind the mark"
        isEmpty={data?.total === 0}
        nothing="Under these filters the chart has no such mark."
      >
        {data?.excerpts.map((excerpt) => (
          <ExcerptCard
            key={excerpt.excerpt}
            excerpt={excerpt}
            color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
            nameOf={(id) => names.get(id)}
            articleHref={pagePath.article(corpus.corpus, excerpt.article, page.selection.rev ? `rev=${page.selection.rev}` : '')}
            emphasis={emphasis}
          />
        ))}
        {data?.next && (
          <p className="py-4 text-small text-ink-2">
            The first {data.excerpts.length} of {data.total} are shown.
          </p>
        )}
      </Pending>
    </Drawer>
  )
}
