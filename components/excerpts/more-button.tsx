'use client'

import { useInBrowser } from '@/components/ui/use-in-browser'

interface MoreButtonProps {
  shown: number
  total: number
  isBusy: boolean
  onMore: () => void
  /** The address of the page whose list begins where this one ends, for readers without JavaScript; without it only the button leads on. */
  nextHref?: string
}

/** The way on in a list of excerpts. */
export function MoreButton({ shown, total, isBusy, onMore, nextHref }: MoreButtonProps) {
  const isInBrowser = useInBrowser()
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4 text-small text-ink-2">
      {!isInBrowser && nextHref ? (
        <a className="button" href={nextHref}>
          The next excerpts
        </a>
      ) : (
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => isBusy || onMore()}>
          Show more
        </button>
      )}
      <span role="status">
        {shown} of {total} are listed
      </span>
    </p>
  )
}
