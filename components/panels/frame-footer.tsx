import type { ReactNode } from 'react'

import { Term } from '@/components/ui/term'
import type { PageCorpus } from './page-scope'

/** The foot of a frame: where the data come from, and what can be done with them. */
export function FrameFooter({ corpus, children }: { corpus: PageCorpus; children: ReactNode }) {
  const coders = corpus.coders.map((coder) => `${coder.name} (${coder.kind})`).join(', ')
  return (
    <footer className="mt-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-t border-rule pt-3 text-small text-ink-2">
      <p className="py-2">
        {corpus.title} · <Term name="revision" /> <span className="tabular-nums">{corpus.revision}</span>
        {coders && (
          <>
            {' · '}
            <Term name="coder" />: {coders}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </footer>
  )
}
