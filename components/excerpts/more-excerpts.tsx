'use client'

import { type ReactElement, useEffect, useRef } from 'react'
import { Failure } from '@/components/ui/failure'
import { MoreButton } from './more-button'

interface MoreExcerptsProps {
  query: {
    fetchNextPage: () => unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: Error | null
  }
  /** Excerpts listed and in all. */
  shown: number
  total: number
  /** How many of those listed stand above this list. */
  before?: number
  /** The address of the page whose list begins where this one ends. */
  nextHref?: string
  children: ReactElement[]
}

/** A list of excerpts with the way to its next page, until all are there. The focus goes on to the first that came. */
export function MoreExcerpts({ query, shown, total, before = 0, nextHref, children }: MoreExcerptsProps) {
  const list = useRef<HTMLDivElement>(null)
  const readUpTo = useRef<number | null>(null)
  useEffect(() => {
    if (readUpTo.current === null || shown <= readUpTo.current) return
    const next = list.current?.children[readUpTo.current - before]
    if (next instanceof HTMLElement) next.focus()
    readUpTo.current = null
  }, [shown, before])
  const more = () => {
    readUpTo.current = shown
    query.fetchNextPage()
  }
  return (
    <>
      <div ref={list}>
        {children.map((child) => (
          <div key={child.key} tabIndex={-1}>
            {child}
          </div>
        ))}
      </div>
      {query.isFetchNextPageError && <Failure reason={query.error?.message ?? 'no answer'} onRetry={more} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <MoreButton shown={shown} total={total} isBusy={query.isFetchingNextPage} onMore={more} nextHref={nextHref} />
      )}
    </>
  )
}
