'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { outletColors } from '@/components/charts/outlet-colors'
import { BeginsFurtherDown } from '@/components/excerpts/begins-further-down'
import { ExcerptCard } from '@/components/excerpts/excerpt-card'
import { listAddress, type PageScope } from '@/components/panels/page-scope'
import { Pending } from '@/components/ui/pending'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { pagePath } from '@/lib/api/paths'
import { excerptsQuery } from '@/lib/api/queries'
import { FurtherExcerpts } from './further-excerpts'

interface ViewExcerptsProps {
  scope: PageScope
  /** The address of the excerpts behind all rows. */
  href: string
  /** The cursor that they begin behind; empty for the first. */
  after: string
  /** The address of the page whose list begins behind a cursor, and how to go back to the first. */
  hrefBehind: (cursor: string) => string
  onFirst: () => void
  /** How many stand in the list. */
  limit: string
  /** The way to a longer list; null where this is the longest. */
  more: { href: string; onMore: () => void } | null
  revision: string
  /** What stands there when there are none. */
  nothing: ReactNode
}

/** The excerpts behind all rows of a view. */
export function ViewExcerpts({ scope, href, after, hrefBehind, onFirst, limit, more, revision, nothing }: ViewExcerptsProps) {
  const { corpus } = scope
  const query = useQuery({ ...excerptsQuery(listAddress(href, limit, after)), placeholderData: keepPreviousData })
  const { data } = query
  const colors = outletColors(corpus.outlets)
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const card = (excerpt: Excerpt) => (
    <div key={excerpt.excerpt} className="break-inside-avoid">
      <ExcerptCard
        excerpt={excerpt}
        color={colors.get(excerpt.outlet) ?? 'var(--ink-3)'}
        nameOf={(id) => names.get(id)}
        outletHref={pagePath.outlet(corpus.corpus, excerpt.outlet, revision)}
        articleHref={pagePath.article(corpus.corpus, excerpt.article, revision)}
        folded
      />
    </div>
  )
  return (
    <Pending query={query} noun="the excerpts" isEmpty={data?.total === 0} nothing={nothing}>
      <p className="text-small text-ink-2">
        {data &&
          (data.excerpts.length < data.total
            ? `${after ? '' : 'The first '}${data.excerpts.length} of ${plural(data.total, 'excerpt')}`
            : plural(data.total, 'excerpt'))}
      </p>
      {after && <BeginsFurtherDown firstHref={hrefBehind('')} onFirst={onFirst} />}
      <div className="gap-x-10 md:columns-2">{data?.excerpts.map(card)}</div>
      {data?.next && more && (
        <p className="mt-6">
          <StateLink className="button" href={more.href} onGo={() => more.onMore()}>
            Show more
          </StateLink>
        </p>
      )}
      {data?.next && !more && (
        <FurtherExcerpts
          key={data.next}
          href={href}
          after={data.next}
          before={data.excerpts.length}
          total={data.total}
          nextHref={hrefBehind}
          card={card}
        />
      )}
    </Pending>
  )
}
