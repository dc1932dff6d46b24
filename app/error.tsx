'use client'

import { useRouter } from 'next/navigation'

/** Something failed that no page foresaw. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter()
  return (
    <div className="measure pt-10">
      <h1 className="text-display">This page could not be shown</h1>
      <p className="mt-6">The data could not be read. Nothing was changed; trying again is safe.</p>
      {error.digest && (
        <p className="mt-2 text-small text-ink-2">For whoever runs the server: the log has the cause under {error.digest}.</p>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <button
          type="button"
          className="button"
          onClick={() => {
            router.refresh()
            reset()
          }}
        >
          Try again
        </button>
        <a className="button" href="/">
          All corpora
        </a>
      </p>
    </div>
  )
}
