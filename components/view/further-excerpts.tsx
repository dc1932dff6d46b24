'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { MoreExcerpts } from '@/components/excerpts/more-excerpts'
import { Failure } from '@/components/ui/failure'
import type { Excerpt } from '@/lib/api/contract/excerpt'
import { excerptPagesQuery } from '@/lib/api/queries'

interface FurtherExcerptsProps {
  /** The address of the excerpts, and the cursor that these begin behind. */
  href: string
  after: string
  /** Excerpts listed before these, and in all. */
  before: number
  total: number
  /** The address of the page whose list begins behind a cursor. */
  nextHref: (cursor: string) => string
  card: (excerpt: Excerpt) => ReactElement
}

/** What comes after the longest list that an address can ask for: page by page, until all are there. */
export function FurtherExcerpts({ href, after, before, total, nextHref, card }: FurtherExcerptsProps) {
  const [isWanted, setWanted] = useState(false)
  const query = useInfiniteQuery({ ...excerptPagesQuery(href, after), enabled: isWanted })
  const excerpts = query.data?.pages.flatMap((page) => page.excerpts) ?? []
  if (query.error && !query.data) return <Failure reason={query.error.message} onRetry={() => query.refetch()} />
  const more = {
    ...query,
    hasNextPage: query.data ? query.hasNextPage : true,
    fetchNextPage: query.data ? query.fetchNextPage : () => setWanted(true),
    isFetchingNextPage: query.isFetching,
  }
  return (
    <MoreExcerpts
      query={more}
      shown={before + excerpts.length}
      total={total}
      before={before}
      nextHref={nextHref(query.data?.pages.at(-1)?.next ?? after)}
    >
      {excerpts.map(card)}
    </MoreExcerpts>
  )
}
