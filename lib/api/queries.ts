import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { TermContexts } from './contract/context'
import type { ExcerptPage } from './contract/excerpt'
import type { Facets } from './contract/facets'
import type { Problem } from './contract/service'
import type { ViewResponse, ViewRow } from './contract/table'
import type { SearchedWords } from './contract/words'
import { displayed } from './displayed-text'
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

/** What a browser says of a request without an answer is its own language: `Failed to fetch`, `Load failed`. */
function unreachable(error: unknown): never {
  throw error instanceof TypeError ? new Error('The server cannot be reached', { cause: error }) : error
}

/** The answer as pages show it. @throws RequestError for any answer that is no success; another Error when there is none */
async function fetchJson<T extends object>(path: string, signal: AbortSignal, sent?: object): Promise<T> {
  const response = await fetch(path, sent ? { signal, method: 'POST', body: JSON.stringify(sent) } : { signal }).catch(unreachable)
  if (response.ok) return displayed((await response.json()) as T)
  if (isProblem(response)) throw new RequestError((await response.json()) as Problem)
  throw new RequestError({ type: 'about:blank', title: 'The server did not answer as expected', status: response.status })
}

/** A refused request stays refused; a failed one may be tried once more. */
const retry = (failures: number, error: Error) => failures < 1 && !(error instanceof RequestError && error.problem.status < 500)

const query = <T extends object>(key: readonly string[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => fetchJson<T>(path, signal), retry })

export const viewQuery = <R = ViewRow>(corpus: string, view: string, selection: string) =>
  query<ViewResponse<R>>(['view', corpus, view, selection], apiPath.view(corpus, view, selection))

/** @param href a row's `href`, or an address of `apiPath.excerpts` or `apiPath.rowExcerpts` */
export const excerptsQuery = (href: string) => query<ExcerptPage>(['excerpts', href], href)

/** Excerpts in one page of a list that grows as it is read. */
export const PAGE_LENGTH = 50

/**
 * As `excerptsQuery`, page after page.
 * @param href an address with a query
 * @param after a cursor: the first page begins behind it
 */
export const excerptPagesQuery = (href: string, after = '') =>
  infiniteQueryOptions({
    queryKey: ['excerpt-pages', href, after],
    queryFn: ({ signal, pageParam }) => fetchJson<ExcerptPage>(pageAddress(href, pageParam), signal),
    initialPageParam: after,
    getNextPageParam: ({ next }) => next ?? undefined,
    retry,
    // Pages never change, so there is nothing to share between two states of a long list.
    structuralSharing: false,
  })

/** The address of the page of excerpts that begins behind a cursor; the first page where there is none. */
export const pageAddress = (href: string, cursor: string) => `${href}&limit=${PAGE_LENGTH}${cursor && `&cursor=${cursor}`}`

/** Whether the API answered that the request cannot be answered as it stands, or asks for what is not there. */
export const isRefused = (error: Error | null): boolean => error instanceof RequestError && [400, 404].includes(error.problem.status)

/** A term in its contexts. It depends on which texts the server holds, so it may change within a revision. @param href an address of `apiPath.contexts` */
export const contextsQuery = (href: string) => query<TermContexts>(['contexts', href], href)

/** The most frequent values of each filter, and those in force. @param top how many, or `all` */
export const facetsQuery = (corpus: string, selection: string, top: string = FACET_VALUES) =>
  query<Facets>(['facets', corpus, facetsOf(selection, top)], apiPath.facets(corpus, facetsOf(selection, top)))

/** Why a search finds nothing, and what would. @param selection names the revision */
export const wordsQuery = (corpus: string, selection: string) =>
  query<SearchedWords>(['words', corpus, selection], apiPath.words(corpus, selection))

/** Values of each filter that are offered at once. */
const FACET_VALUES = '100'

/** The query of the values of the filters. @param selection names the revision */
export const facetsOf = (selection: string, top: string = FACET_VALUES) => `${selection}&top=${top}`

/** The short link to a page: the same for the same page, so asking again does no harm. @param address path and query, with the revision */
export const shortLinkQuery = (address: string) =>
  queryOptions({
    queryKey: ['short-link', address],
    queryFn: ({ signal }) => fetchJson<{ path: string }>(apiPath.links(), signal, { address }),
    retry,
  })
