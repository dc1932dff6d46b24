'use client'

import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { StateLink } from '@/components/ui/state-link'
import type { WayOut } from './ways-out'

interface NothingLeftProps {
  /** Why, where more can be said than that the filters leave nothing. */
  reason?: string | null | undefined
  ways: readonly WayOut[]
  /** Absent where no filter is set. */
  clear?: { href: string; onGo: () => void } | undefined
  /** What stands there where no step leads to anything. */
  otherwise?: ReactNode
}

/** Stands where rows or excerpts would: why there are none, and the single steps back that lead to some. */
export function NothingLeft({ reason, ways, clear, otherwise }: NothingLeftProps) {
  // What was followed is gone afterwards; the focus stays on the page.
  const then = (go: () => void) => () => {
    document.getElementById('main')?.focus({ preventScroll: true })
    go()
  }
  const answers = useQueries({ queries: ways.map(({ ask }) => ask) })
  const leading = ways.filter((_, at) => ((answers[at]?.data?.total ?? answers[at]?.data?.total_rows) || 0) > 0)
  const isAsking = answers.some(({ isPending }) => isPending)
  if (!isAsking && leading.length === 0 && !clear && otherwise) return otherwise
  return (
    <div className="py-8 text-ink-2">
      <p>{reason ?? (clear ? 'Nothing is left under these filters.' : 'Nothing is left of this choice.')}</p>
      {leading.length > 1 && <p className="mt-3 text-small">Each of these steps alone leads to something:</p>}
      {!isAsking && ways.length > 1 && leading.length === 0 && (
        <p className="mt-3 text-small">To drop a single one of them leaves nothing either.</p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        {leading.map(({ label, href, onGo }) => (
          <StateLink key={label} className="button h-auto whitespace-normal" href={href} onGo={then(onGo)}>
            {label}
          </StateLink>
        ))}
        {clear && !(ways.length === 1 && leading.length === 1) && (
          <StateLink className={leading.length ? 'button button-quiet underline' : 'button'} href={clear.href} onGo={then(clear.onGo)}>
            Clear all filters
          </StateLink>
        )}
      </p>
    </div>
  )
}
