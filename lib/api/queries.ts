import { queryOptions } from '@tanstack/react-query'
import type { ExcerptPage, Facets, Problem, ViewResponse, ViewRow } from './contract'
import { apiPath } from './paths'

/**
 * What the browser asks the API. A page that prefetches on the server sets the same key with the server function's own answer.
 * `query` is a canonical query string and names the revision, so that a key stands for one answer for ever.
 */

/** The API's answer to a request that it could not serve. */
export class RequestError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'RequestError'
  }
}

const isProblem = (response: Response) => response.headers.get('content-type')?.startsWith('application/problem+json') ?? false

/** @throws RequestError for any answer that is no success; whatever `fetch` throws when there is none */
async function fetchJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal })
  if (response.ok) return (await response.json()) as T
  if (isProblem(response)) throw new RequestError((await response.json()) as Problem)
  throw new RequestError({ type: 'about:blank', title: 'The server did not answer as expected', status: response.status })
}

/** A refused request stays refused; a failed one may be tried once more. */
const retry = (failures: number, error: Error) => failures < 1 && !(error instanceof RequestError && error.problem.status < 500)

const query = <T>(key: readonly string[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => fetchJson<T>(path, signal), retry })

export const viewQuery = <R = ViewRow>(corpus: string, view: string, selection: string) =>
  query<ViewResponse<R>>(['view', corpus, view, selection], apiPath.view(corpus, view, selection))

/** @param href a row's `href`, or an address of `apiPath.excerpts` or `apiPath.rowExcerpts` */
export const excerptsQuery = (href: string) => query<ExcerptPage>(['excerpts', href], href)

export const facetsQuery = (corpus: string, selection: string) =>
  query<Facets>(['facets', corpus, selection], apiPath.facets(corpus, selection))
