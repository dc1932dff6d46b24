'use client'

import { useState } from 'react'

import { isLocal, shareLink } from './share-link'

interface ShareButtonProps {
  /** Path and query, pinned to a revision. */
  path: string
  publicUrl?: string
}

type Outcome = { link: string; copied: boolean }

async function copy(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link)
    return true
  } catch {
    // No clipboard outside secure contexts, or no permission: the reader copies the link by hand.
    return false
  }
}

/** Copies a link that will always show what is shown now. */
export function ShareButton({ path, publicUrl }: ShareButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const share = async () => {
    const link = shareLink(publicUrl, window.location.origin, path)
    setOutcome({ link, copied: await copy(link) })
  }
  return (
    <>
      <button type="button" className="button" onClick={share}>
        Share
      </button>
      <div aria-live="polite" className="basis-full text-small text-ink-2 empty:hidden">
        {outcome && (
          <p>
            {outcome.copied
              ? 'Link copied. It keeps showing this revision of the data.'
              : 'Copy this link; it keeps showing this revision of the data.'}
            {isLocal(outcome.link) && ' It works on this machine only: the server has no public address (PARALLAX_URL).'}
          </p>
        )}
        {outcome && !outcome.copied && (
          <input
            readOnly
            aria-label="Link to share"
            className="field mt-2 w-full text-small"
            value={outcome.link}
            onFocus={(event) => event.target.select()}
            // biome-ignore lint/a11y/noAutofocus: the reader asked for the link and has to select it
            autoFocus
          />
        )}
      </div>
    </>
  )
}
