'use client'

import { StateLink } from '@/components/ui/state-link'

/** Says that a list does not begin with its first excerpt, and leads there. */
export const BeginsFurtherDown = ({ firstHref, onFirst }: { firstHref: string; onFirst: () => void }) => (
  <p className="py-2 text-small text-ink-2">
    These begin further down:{' '}
    <StateLink href={firstHref} onGo={onFirst}>
      begin with the first
    </StateLink>
    .
  </p>
)
