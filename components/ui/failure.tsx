'use client'

/** A part of a page that could not be loaded: why, and what to do. */
export function Failure({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <div role="alert" className="border-l-4 border-accent-2 bg-paper-2 px-4 py-3">
      <p>This part could not be loaded: {reason}</p>
      <button type="button" className="button mt-3" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
