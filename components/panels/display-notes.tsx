import type { ParameterProblem } from '@/lib/selection/parameters'

/** Display options of the address that mean nothing; they change no number, so the page goes on without them. */
export function DisplayNotes({ problems }: { problems: ParameterProblem[] }) {
  if (problems.length === 0) return null
  return (
    <p role="status" className="mt-3 text-small text-ink-2">
      {problems.map(({ parameter, message, value }) => `The display option ${parameter}=${value ?? ''} ${message}; its default is used. `)}
    </p>
  )
}
