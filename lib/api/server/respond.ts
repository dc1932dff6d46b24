import { createHash } from 'node:crypto'
import { expectedFailure, ProblemError, problemBody, report } from './problem-error'

interface Body {
  content: string | Uint8Array<ArrayBuffer>
  type: string
  /** File name under which a browser saves it. */
  download?: string
}

const NEVER_CHANGES = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

const strongTag = (content: Body['content']) => `"${createHash('sha256').update(content).digest('base64url').slice(0, 32)}"`

/** Does the client hold this very body? A proxy that compresses may have made the tag a weak one. */
function isHeld(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match')?.split(',') ?? []
  return held.some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*')
}

function success(request: Request, body: Body, cacheControl: string): Response {
  const tag = strongTag(body.content)
  const headers = new Headers({ ETag: tag, 'Cache-Control': cacheControl })
  if (isHeld(request, tag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', body.type)
  if (body.download) headers.set('Content-Disposition', `attachment; filename="${body.download}"`)
  return new Response(body.content, { headers })
}

function failure(error: unknown): Response {
  const expected = expectedFailure(error)
  report(error)
  const body = expected ? problemBody(expected) : { type: 'about:blank', title: 'Something went wrong in Parallax', status: 500 }
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

/** Next makes an object of a query before a handler sees it, which swallows `__proto__`; the address comes beside it as it was written. */
export function parametersOf(request: Request): URLSearchParams {
  const address = request.headers.get('x-address') ?? request.url
  return new URLSearchParams(address.includes('?') ? address.slice(address.indexOf('?')) : '')
}

/**
 * Answers a GET with what `work` makes of the address's parameters; a failure becomes `application/problem+json`.
 * @param pinned the answer follows from the revision alone: with `rev` or a cursor in the address it never changes
 */
export async function respond(request: Request, pinned: boolean, work: (params: URLSearchParams) => Promise<Body>): Promise<Response> {
  try {
    const params = parametersOf(request)
    const body = await work(params)
    return success(request, body, pinned && (params.has('rev') || params.has('cursor')) ? NEVER_CHANGES : ASK_AGAIN)
  } catch (error) {
    return failure(error)
  }
}

/** As `respond`, with the value that `work` gives as JSON. */
export const respondJson = (request: Request, pinned: boolean, work: (params: URLSearchParams) => Promise<unknown>): Promise<Response> =>
  respond(request, pinned, async (params) => ({ content: JSON.stringify(await work(params)), type: 'application/json' }))

/** For addresses without parameters. @throws ProblemError 400 naming those that are given */
export function refuseParameters(params: URLSearchParams): void {
  const errors = [...new Set(params.keys())].map((parameter) => ({ parameter: parameter.slice(0, 80), message: 'is not a parameter here' }))
  if (errors.length > 0) throw new ProblemError(400, 'The address has parameters that cannot be used', errors)
}

/** Answers with what `work` gives, as JSON that is never stored. */
export async function respondUnstored(work: () => Promise<unknown>): Promise<Response> {
  try {
    return new Response(JSON.stringify(await work()), { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } })
  } catch (error) {
    return failure(error)
  }
}
