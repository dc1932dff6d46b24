import { parseSelection } from '@/lib/selection/parse'
import { selectionQuery } from '@/lib/selection/serialise'
import { VIEWS } from '@/lib/views/registry'
import { type SelectedRevision, withSelection } from './open-revision'
import { notFound, ProblemError, refuseProblems } from './problem-error'

/** A page of this server that can be shared: its path, and what its query says. */
interface SharedPage {
  corpus: string
  kind: string
  /** The event, view or outlet that the path names. */
  name: string | undefined
  params: URLSearchParams
}

export const ADDRESS = 'address'
const MAX_LENGTH = 16_000
const DISPLAY_NAME = /^(?:[a-z]{1,20}\.)?[a-z]{1,20}$/
const MAX_DISPLAY_LENGTH = 2_000

/** Whether a parameter can be one of a page. Other sites add theirs to the links they pass on, such as `utm_source`. */
export const canBeOfPage = (name: string): boolean => DISPLAY_NAME.test(name)

/** What is wrong with an address as a whole. The parameter that it came in is the caller's to name. */
const refuse = (message: string): never => {
  throw new ProblemError(400, 'This address cannot be shared', [{ parameter: ADDRESS, message }])
}

function partsOf(pathname: string): string[] {
  try {
    return pathname.slice(1).split('/').map(decodeURIComponent)
  } catch {
    return refuse('has an escape that is no character')
  }
}

function readPage(address: string): SharedPage {
  if (address.length > MAX_LENGTH) refuse(`is longer than ${MAX_LENGTH} characters`)
  if (!/^\/(?!\/)/.test(address)) refuse('is no path of this server')
  const { pathname, searchParams } = URL.canParse(address, 'http://page') ? new URL(address, 'http://page') : refuse('cannot be read')
  const [corpus = '', kind = '', name, ...rest] = partsOf(pathname)
  const needsName = ['events', 'views', 'outlets'].includes(kind)
  const isPage = rest.length === 0 && (needsName ? Boolean(name) : name === undefined && ['', 'excerpts', 'compare'].includes(kind))
  if (!isPage) refuse('is no page that can be shared')
  return { corpus, kind, name, params: searchParams }
}

/** @throws ProblemError 404 when the path names what the revision does not have */
function assertNamed({ kind, name = '' }: SharedPage, { vocabulary }: SelectedRevision): void {
  const isThere = {
    events: () => vocabulary.values['events.id']?.has(name),
    outlets: () => vocabulary.values['outlets.id']?.has(name),
    views: () => VIEWS.has(name),
  }[kind]
  if (isThere && !isThere()) throw notFound(kind.slice(0, -1), name)
}

/** The display options in the order of their names. What they may say is the page's matter; here they are only bounded. */
function displayQuery(params: URLSearchParams, names: readonly string[]): string {
  const display = names.toSorted().map((name) => [name, params.get(name) ?? ''] as [string, string])
  for (const [name, value] of display) {
    if (!canBeOfPage(name) || value.length > MAX_DISPLAY_LENGTH || params.getAll(name).length > 1) {
      refuseProblems([{ parameter: name.slice(0, 80), message: 'is not an option of this page' }])
    }
  }
  return new URLSearchParams(display).toString()
}

/**
 * A page's address as it is written canonically: one page has one.
 * @param address path and query; the query names a revision that is stored here, and filters that it has
 * @param isLive without a revision it stands for the current one
 * @throws ProblemError 400 naming what is wrong, 404 when there is no such corpus, revision, event, view or outlet
 */
export async function canonicalAddress(address: string, { isLive = false } = {}): Promise<string> {
  const page = readPage(address)
  const { selection, problems, unknown } = parseSelection(page.params, {}, page.kind === 'events' ? ['event'] : [])
  refuseProblems(problems)
  if (!selection.rev && !isLive) refuse('names no revision (rev)')
  const display = displayQuery(page.params, unknown)
  return withSelection(page.corpus, selection, async (revision) => {
    assertNamed(page, revision)
    const path = ['', page.corpus, page.kind, page.name].filter((part) => part !== undefined).map(encodeURIComponent)
    const query = [selectionQuery(selection), display].filter(Boolean).join('&')
    return path.join('/').replace(/\/$/, '') + (query && `?${query}`)
  })
}
