import type { Problem } from '@/lib/api/contract/service'
import type { ParameterProblem } from '@/lib/selection/parameters'
import { StoreError } from '@/lib/store/store-error'

/** A request that cannot be answered as it stands; becomes the one error shape of the API (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 503,
    readonly title: string,
    readonly errors: readonly ParameterProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(title, options)
    this.name = 'ProblemError'
  }
}

export const notFound = (what: string, name: string) => new ProblemError(404, `There is no ${what} "${name.slice(0, 80)}"`)

/** @throws ProblemError 400 when there are problems */
export function refuseProblems(problems: readonly ParameterProblem[]): void {
  if (problems.length > 0) throw new ProblemError(400, 'The address has parameters that cannot be used', problems)
}

/** An expected failure as a ProblemError; undefined for one that nobody foresaw. */
export function expectedFailure(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (!(error instanceof StoreError)) return undefined
  if (error.code === 'unknown-corpus' || error.code === 'invalid-name') return new ProblemError(404, 'There is no such corpus')
  if (error.code === 'unknown-revision') return new ProblemError(404, 'The corpus has no such revision')
  if (error.code === 'too-many-links') return new ProblemError(503, 'This server keeps no more short links; share the long one')
  return new ProblemError(503, 'The stored data cannot be read at the moment', [], { cause: error })
}

/** Tells the operator what those who ask are not told: failures that nobody foresaw, and what has to be mended in the store. */
export function report(error: unknown): void {
  const expected = expectedFailure(error)
  if (!expected) console.error(error)
  else if (expected.cause instanceof Error) console.error(expected.cause.message)
}

/** The body of an error response. */
export function problemBody({ status, title, errors }: ProblemError): Problem {
  const named = errors.map(({ parameter, message }) => ({ parameter, message }))
  return { type: 'about:blank', title, status, ...(named.length > 0 ? { errors: named } : {}) }
}
