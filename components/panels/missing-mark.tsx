'use client'

import { Notice } from '@/components/ui/notice'
import { StateLink } from '@/components/ui/state-link'
import { Term } from '@/components/ui/term'
import type { PageSelection } from './use-page-selection'

/** Says that the mark which the address opens is not there; it changes no number, so the page goes on without it. */
export function MissingMark({ revision, page }: { revision: string; page: PageSelection }) {
  return (
    <Notice>
      <p>
        The mark that this link opens is not among the data shown: the filters leave nothing of it, <Term name="revision" /> {revision} does
        not have it, or the link is damaged. All other data are shown.
      </p>
      <p className="mt-3">
        <StateLink
          className="button"
          href={page.hrefWith({ display: { open: '' } })}
          onGo={() => {
            void page.setDisplay({ open: '' })
          }}
        >
          Go on without it
        </StateLink>
      </p>
    </Notice>
  )
}
