'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortLinkQuery } from '@/lib/api/queries'
import { CopiedText } from './copied-text'
import { LONGEST_LINK } from './share-link'
import type { SharedPage } from './shared-chart'

interface LinkChoiceProps {
  shared: SharedPage
  absolute: (path: string) => string
}

type Kind = 'pinned' | 'live'

const KINDS: Record<Kind, { title: string; meaning: string }> = {
  pinned: { title: 'Pinned', meaning: 'Shows this revision of the data, whatever is imported later.' },
  live: { title: 'Live', meaning: 'Shows the newest data; its numbers can change.' },
}

/** A link of the kind that the reader chooses; where it would be too long to travel, a short one. */
export function LinkChoice({ shared, absolute }: LinkChoiceProps) {
  const [kind, setKind] = useState<Kind>('pinned')
  const long = absolute(shared[kind])
  const isTooLong = long.length > LONGEST_LINK
  const short = useQuery({ ...shortLinkQuery(shared.pinned), enabled: isTooLong && kind === 'pinned' })
  const link = isTooLong && short.data && kind === 'pinned' ? absolute(short.data.path) : long
  return (
    <>
      <fieldset className="mb-3 flex flex-col gap-1 text-small">
        <legend className="sr-only">Kind of link</legend>
        {(Object.keys(KINDS) as Kind[]).map((name) => (
          <label key={name} className="flex min-h-6 items-baseline gap-2">
            <input type="radio" name="link-kind" checked={name === kind} onChange={() => setKind(name)} />
            <span>
              <strong>{KINDS[name].title}.</strong> {KINDS[name].meaning}
            </span>
          </label>
        ))}
      </fieldset>
      <CopiedText label="Link to share" text={link} rows={link.length > 120 ? 4 : 2} />
      {isTooLong && <LongLink kind={kind} isPending={short.isLoading} error={short.error} />}
      {typeof navigator.share === 'function' && <ShareButton title={shared.work.question ?? shared.work.corpus} link={link} />}
    </>
  )
}

function ShareButton({ title, link }: { title: string; link: string }) {
  const [failure, setFailure] = useState('')
  const share = () => {
    setFailure('')
    navigator.share({ title, url: link }).catch((error: Error) => {
      // The reader may close the list of apps again.
      if (error.name !== 'AbortError') setFailure(error.message)
    })
  }
  return (
    <>
      <button type="button" className="button mt-2" onClick={share}>
        Share with another app
      </button>
      <p role="status" className="text-small text-ink-2">
        {failure && `It could not be shared: ${failure}`}
      </p>
    </>
  )
}

function LongLink({ kind, isPending, error }: { kind: Kind; isPending: boolean; error: Error | null }) {
  const why = `The whole address has more than ${LONGEST_LINK.toLocaleString('en-GB')} characters, which some programs cut off`
  if (kind === 'live') return <p className="mt-1 text-small">{why}. A pinned link can be short.</p>
  if (isPending) return <p className="mt-1 text-small">{why}: making a short link …</p>
  return (
    <p className="mt-1 text-small">
      {error ? `${why}, and no short link could be made: ${error.message}.` : `${why}, so this is a short link to it.`}
    </p>
  )
}
