'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { PrintedAddress } from '@/components/share/printed-address'
import { pagePath } from '@/lib/api/paths'
import { selectionQuery } from '@/lib/selection/serialise'
import { useSelection } from '@/lib/selection/use-selection'

const NO_OPTIONS = {}
const NAMED_BY_PATH = ['event'] as const
const isPrintKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'p' && ctrlKey !== metaKey && !altKey && !shiftKey

/** Prints the page when all its parts have come, also by the keys for it; on paper, what is left out and where it is. */
export function PrintEvent({
  corpus,
  event,
  revision,
  publicUrl,
}: {
  corpus: string
  event: string
  revision: string
  publicUrl?: string
}) {
  const client = useQueryClient()
  const { selection, problems } = useSelection(NO_OPTIONS, NAMED_BY_PATH)
  const [isComing, setComing] = useState(false)
  const isBusy = useRef(false)
  const filters = problems.length > 0 ? {} : selection.filters
  const print = useRef(async () => {
    if (isBusy.current) return
    isBusy.current = true
    setComing(true)
    try {
      const { printWhenCome } = await import('./print-when-come')
      await printWhenCome(client, () => setComing(false))
    } finally {
      isBusy.current = false
      setComing(false)
    }
  })
  useEffect(() => {
    const onKey = (pressed: KeyboardEvent) => {
      if (!isPrintKey(pressed)) return
      pressed.preventDefault()
      void print.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <p className="needs-script print:hidden">
        <button
          type="button"
          className="border-b border-dotted border-ink-3 hover:text-accent"
          aria-disabled={isComing}
          onClick={() => void print.current()}
        >
          {isComing ? 'Loading every part for paper …' : 'Print this page'}
        </button>
      </p>
      <div className="first-parts hidden basis-full print:block">
        <p>
          On paper each chart shows its first part and each outlet its first excerpts. What is folded, the tables and all excerpts are at:
        </p>
        <PrintedAddress path={pagePath.event(corpus, event, selectionQuery({ filters, rev: revision }))} publicUrl={publicUrl} />
      </div>
    </>
  )
}
