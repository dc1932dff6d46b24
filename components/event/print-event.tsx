'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isDrawingComing } from '@/components/charts/use-when-in-sight'
import { PrintedAddress } from '@/components/share/printed-address'
import { preparePaper } from '@/components/ui/paper-wanted'
import { pagePath } from '@/lib/api/paths'
import { selectionQuery } from '@/lib/selection/serialise'
import { useSelection } from '@/lib/selection/use-selection'

const NO_OPTIONS = {}
const NAMED_BY_PATH = ['event'] as const
const STEP_MS = 100
/** Steps without anything under way: one thing that has come may ask for another. */
const QUIET_STEPS = 4
/** What has not come by then says so on paper. */
const LONGEST_MS = 20_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function untilQuiet(client: QueryClient): Promise<void> {
  const end = performance.now() + LONGEST_MS
  for (let quiet = 0; quiet < QUIET_STEPS && performance.now() < end; ) {
    await pause(STEP_MS)
    quiet = client.isFetching() > 0 || isDrawingComing() ? 0 : quiet + 1
  }
}

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
    preparePaper()
    await untilQuiet(client)
    setComing(false)
    await pause(STEP_MS)
    isBusy.current = false
    window.print()
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
