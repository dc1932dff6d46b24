'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Failure } from '@/components/ui/failure'
import { plural } from '@/components/ui/plural'
import { useInBrowser } from '@/components/ui/use-in-browser'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { excerptPagesQuery } from '@/lib/api/queries'
import { ScrolledExcerpts } from './scrolled-excerpts'
import { columnAnchor } from './search-columns'

interface ExcerptColumnProps {
  outlet: { id: string; name: string }
  color: string
  outletHref: string
  /** The address of its excerpts, and the cursor that they begin behind. */
  href: string
  after: string
  /** The address of the page that begins behind a cursor, for readers without JavaScript. */
  nextHref: (cursor: string) => string
  card: (excerpt: Excerpt) => React.ReactElement
}

/** What one outlet says: a column that grows as it is scrolled. */
export function ExcerptColumn({ outlet, color, outletHref, href, after, nextHref, card }: ExcerptColumnProps) {
  const query = useInfiniteQuery({ ...excerptPagesQuery(href, after), placeholderData: keepPreviousData })
  const isInBrowser = useInBrowser()
  const pages = query.data?.pages
  const excerpts = useMemo(() => pages?.flatMap((page) => page.excerpts) ?? [], [pages])
  const next = pages?.at(-1)?.next
  return (
    <section
      id={columnAnchor(outlet.id)}
      aria-label={outlet.name}
      className="flex w-[80vw] max-w-[70ch] min-w-64 shrink-0 snap-start flex-col sm:w-auto sm:flex-1 sm:basis-0"
    >
      <header className="border-t-4 pt-2 pb-2" style={{ borderColor: color }}>
        <h2 className="font-sans text-body font-semibold">
          <a href={outletHref}>{outlet.name}</a>
        </h2>
        <p className="text-small text-ink-2">{pages?.[0] ? plural(pages[0].total, 'excerpt') : 'Loading'}</p>
      </header>
      {query.error && !query.data && <Failure reason={query.error.message} onRetry={() => query.refetch()} />}
      <ScrolledExcerpts
        name={outlet.name}
        excerpts={excerpts}
        isStale={query.isPlaceholderData}
        isWhole={!query.hasNextPage}
        isBusy={query.isFetching || query.isFetchNextPageError}
        isVirtual={isInBrowser}
        onEnd={query.fetchNextPage}
        card={card}
      />
      {query.isFetchNextPageError && <Failure reason={query.error?.message ?? 'no answer'} onRetry={() => query.fetchNextPage()} />}
      {!isInBrowser && next && (
        <p className="py-3">
          <a className="button" href={nextHref(next)}>
            The next excerpts of {outlet.name}
          </a>
        </p>
      )}
    </section>
  )
}
