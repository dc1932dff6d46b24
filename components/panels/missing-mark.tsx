'use client'

import { useEffect, useRef } from 'react'

import { Notice } from '@/components/ui/notice'
import { StateLink } from '@/components/ui/state-link'
import { Term } from '@/components/ui/term'
import type { Missing } from './use-opened'
import type { PageSelection } from './use-page-selection'

const hasFilters = ({ selection }: PageSelection) => Object.keys(selection.filters).length > 0

/**
 * Says that the mark which the address opens is not there, or has no excerpts; it changes no number, so the page goes on without it.
 * Comes into sight: a mark of what was looked for and not found can be far below.
 */
export function MissingMark({ missing, revision, page }: { missing: Missing; revision: string; page: PageSelection }) {
  const { open } = page.display
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark is news
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [open])
  return (
    <div ref={place}>
      <Notice>
        <p>
          The mark that this link opens is not there under this selection:{' '}
          {missing === 'filtered' ? (
            `${hasFilters(page) ? 'the filters leave' : 'there is'} no excerpt of it.`
          ) : (
            <>
              <Term name="revision" /> {revision} does not have it, or the link is damaged.
            </>
          )}{' '}
          All other data are shown.
        </p>
        <p className="mt-3 flex flex-wrap gap-2">
          {missing === 'filtered' && hasFilters(page) && (
            <StateLink className="button" href={page.clearedHref} onGo={() => void page.clearFilters()}>
              Clear all filters
            </StateLink>
          )}
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
    </div>
  )
}
