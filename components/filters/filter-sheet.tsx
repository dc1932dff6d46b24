'use client'

import type { FormEvent, ReactNode } from 'react'
import { useModal } from '@/components/ui/use-modal'

interface FilterSheetProps {
  /** What closing it leads to: `Show 12 excerpts`. */
  outcome: string
  canClear: boolean
  onClear: () => void
  onClose: () => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}

/** The filters on a phone: a sheet from the bottom. Every choice counts at once; the sheet says what it leaves. */
export function FilterSheet({ outcome, canClear, onClear, onClose, onSubmit, children }: FilterSheetProps) {
  const dialog = useModal(onClose)
  return (
    <dialog {...dialog} aria-labelledby="filter-sheet-title" className="sheet">
      <form aria-label="Filters" className="flex max-h-[inherit] flex-col" onSubmit={onSubmit}>
        <div className="flex items-center justify-between gap-4 border-b border-rule px-4 py-2">
          <h2 id="filter-sheet-title" className="text-title">
            Filters
          </h2>
          <button type="button" className="button button-quiet" onClick={onClose}>
            Close <span aria-hidden="true">×</span>
          </button>
        </div>
        <div className="min-h-0 grow overflow-y-auto overscroll-contain p-4">{children}</div>
        <div className="flex items-center gap-3 border-t border-rule px-4 py-3">
          <button type="button" className="button" disabled={!canClear} onClick={onClear}>
            Clear all
          </button>
          <button type="button" className="button grow justify-center border-ink bg-ink text-paper" onClick={onClose}>
            {outcome}
          </button>
          <p role="status" className="sr-only">
            {outcome}
          </p>
        </div>
      </form>
    </dialog>
  )
}
