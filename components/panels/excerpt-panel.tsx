'use client'

import { outletColors } from '@/components/charts/outlet-colors'
import { traitsOf } from '@/components/charts/traits'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { MoreExcerpts } from '@/components/excerpts/more-excerpts'
import { Drawer } from '@/components/ui/drawer'
import { Pending } from '@/components/ui/pending'
import { plural } from '@/components/ui/plural'
import { pagePath } from '@/lib/api/paths'
import type { PageScope } from './page-scope'
import type { Opened } from './use-opened'
import type { PageSelection } from './use-page-selection'

interface ExcerptPanelProps {
  scope: PageScope
  opened: Opened
  page: PageSelection
}

/** The excerpts behind the mark that `open` names: exactly as many as the mark says. */
export function ExcerptPanel({ scope, opened, page }: ExcerptPanelProps) {
  const { mark } = opened
  return mark && <OpenPanel key={mark.href} scope={scope} mark={mark} query={opened.query} page={page} />
}

interface OpenPanelProps {
  scope: PageScope
  mark: NonNullable<Opened['mark']>
  query: Opened['query']
  page: PageSelection
}

function OpenPanel({ scope, mark, query, page }: OpenPanelProps) {
  const { corpus } = scope
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const excerpts = query.data?.pages.flatMap((one) => one.excerpts) ?? []
  const total = query.data?.pages[0]?.total
  const emphasis = traitsOf(mark.view).emphasis?.(mark.row, mark.display)
  const revision = page.selection.rev ? `rev=${page.selection.rev}` : ''
  return (
    <Drawer
      title={total === undefined ? 'Excerpts' : plural(total, 'excerpt')}
      closeHref={page.hrefWith({ display: { open: '' } })}
      onClose={() => page.setDisplay({ open: '' })}
    >
      <Pending query={{ ...query, error: query.data ? null : query.error }} noun="the excerpts behind the mark" isEmpty={total === 0}>
        <MoreExcerpts query={query} shown={excerpts.length} total={total ?? 0}>
          {excerpts.map((excerpt) => (
            <ExcerptCard
              key={excerpt.excerpt}
              excerpt={excerpt}
              color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
              nameOf={(id) => names.get(id)}
              outletHref={pagePath.outlet(corpus.corpus, excerpt.outlet, revision)}
              articleHref={pagePath.article(corpus.corpus, excerpt.article, revision)}
              emphasis={emphasis}
            />
          ))}
        </MoreExcerpts>
      </Pending>
    </Drawer>
  )
}
