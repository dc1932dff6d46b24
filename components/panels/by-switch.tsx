'use client'

import { TabLinks } from '@/components/ui/tab-links'

type By = 'outlet' | 'voice'

interface BySwitchProps {
  by: By
  /** Why the page chose `by` for itself, if it did. */
  reason?: string
  hrefOf: (by: By) => string
  onChoose: (by: By) => void
}

/** Whose accounts stand side by side: those of the outlets, or of the voices they quote. */
export function BySwitch({ by, reason, hrefOf, onChoose }: BySwitchProps) {
  return (
    <div className="controls flex max-sm:mb-4 flex-wrap items-center gap-x-4 gap-y-2 text-small text-ink-2">
      <span>Compare by</span>
      <TabLinks
        label="Compare by"
        tabs={[
          { id: 'outlet', title: 'Outlet' },
          { id: 'voice', title: 'Voice' },
        ]}
        current={by}
        hrefOf={hrefOf}
        onChoose={onChoose}
      />
      {reason && <span>{reason}</span>}
    </div>
  )
}
