'use client'

import type { ReactNode } from 'react'

import { Failure } from './failure'

interface PendingProps {
  query: { data?: unknown; error: Error | null; isPlaceholderData: boolean; refetch: () => unknown }
  /** What is being loaded. */
  noun: string
  isEmpty: boolean
  /** What stands there when it is empty. */
  nothing: ReactNode
  children: ReactNode
}

/** Something that is fetched: it keeps its place (`--expected`, a height) while it comes, keeps the old while the new comes, and says why when nothing comes. */
export function Pending({ query, noun, isEmpty, nothing, children }: PendingProps) {
  if (query.error) return <Failure reason={query.error.message} onRetry={() => query.refetch()} />
  if (query.data === undefined) {
    return (
      <p role="status" className="min-h-[var(--expected,24rem)] text-ink-2">
        Loading: {noun}
      </p>
    )
  }
  if (isEmpty) return nothing
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={`empty:min-h-[var(--expected,0px)] ${query.isPlaceholderData ? 'opacity-60 transition-opacity delay-200' : ''}`}
    >
      {children}
    </div>
  )
}
