import type { ReactNode } from 'react'

import { Term } from '@/components/ui/term'
import type { PageCorpus } from './page-scope'

interface FrameFooterProps {
  corpus: PageCorpus
  /** Whose coding is shown; without it all coders of the corpus are named, as such. */
  coders?: readonly string[]
  /** On a page of many frames a phone names the corpus once, at the end. */
  beside?: boolean
  children: ReactNode
}

/** The foot of a frame: where the data come from, and what can be done with them. */
export function FrameFooter({ corpus, coders: shown = [], beside = false, children }: FrameFooterProps) {
  const named = shown.length > 0 ? corpus.coders.filter(({ id }) => shown.includes(id)) : corpus.coders
  const coders = named.map((coder) => `${coder.name} (${coder.kind})`).join(', ')
  return (
    <footer className="mt-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-1 border-t border-rule pt-3 text-small text-ink-2 sm:mt-6">
      <p className={`min-w-0 basis-80 grow sm:py-2 ${beside && shown.length === 0 ? 'max-sm:hidden' : ''}`}>
        <span className={beside ? 'max-sm:hidden' : undefined}>
          {corpus.title} · <Term name="revision" /> <span className="tabular-nums">{corpus.revision}</span>
          {coders && ' · '}
        </span>
        {coders && (
          <>
            <Term name="coder">{named.length === 1 ? 'coder' : 'coders'}</Term>
            {shown.length === 0 && named.length > 1 && ' of the corpus'}: {coders}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </footer>
  )
}
