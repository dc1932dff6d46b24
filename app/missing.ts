import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { isolated } from '@/lib/api/displayed-text'
import { pagePath } from '@/lib/api/paths'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { ProblemError } from '@/lib/api/server/problem-error'
import { parseSelection } from '@/lib/selection/parse'
import { listCorpora } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import { allViewMeta } from '@/lib/views/registry'
import { nearAddresses, type Way, waysToSimilar } from './near-addresses'

/** Why there is nothing at an address, and where to go instead. */
export interface Missing {
  title: string
  reason: string
  ways: Way[]
}

const home = { title: 'All corpora', href: pagePath.home() }

/** There is nothing at the address itself, only below it. */
const missingDocument: Missing = {
  title: 'No such page',
  reason: 'There is nothing at this address.',
  ways: [{ title: 'The corpus format', href: '/docs/format' }, { title: 'The API', href: '/docs/api' }, home],
}

/** @param rest of the address, behind the corpus */
async function missingCorpus(name: string, rest: string): Promise<Missing> {
  const loaded = await listCorpora(dataDirectory())
  const corpora = loaded.map((id) => ({ id, title: id, href: pagePath.corpus(id) + rest }))
  return {
    title: 'No such corpus',
    reason: `No corpus “${isolated(name)}” is loaded here.`,
    ways: [...waysToSimilar(name, corpora), ...viewsWithoutCorpus(name, loaded), home],
  }
}

/** Of an address that begins with a view, the same view of the corpora that there are. */
function viewsWithoutCorpus(name: string, corpora: readonly string[]): Way[] {
  const view = allViewMeta().find(({ id }) => id === name)
  return (view ? corpora.slice(0, 3) : []).map((corpus) => ({
    title: `${view?.question} In the corpus ${corpus}`,
    href: pagePath.view(corpus, name),
    isGuess: true,
  }))
}

const stored = (corpus: string, rev: string | null): Promise<CorpusOutline | null> =>
  displayedCorpus(corpus, new URLSearchParams(rev ? { rev } : {})).catch(nullWhereNone)

function nullWhereNone(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null
  throw error
}

const PARTS_IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['events', 'event'],
  ['articles', 'article'],
  ['outlets', 'outlet'],
  ['views', 'view'],
])

function missingPart(corpus: CorpusOutline, kind: string, id: string, url: URL): Missing {
  const rev = url.searchParams.get('rev')
  const carried = { rev: rev ? `rev=${rev}` : '', whole: url.searchParams.toString().replaceAll('%2C', ',') }
  const whole = { title: corpus.title, href: pagePath.corpus(corpus.corpus, carried.rev) }
  const what = id && PARTS_IN_WORDS.get(kind)
  const reason = what
    ? `The corpus “${corpus.title}” has no ${what} “${isolated(id)}” in revision ${corpus.revision}.`
    : `The corpus “${corpus.title}” has no page at this address.`
  return {
    title: what ? `No such ${what}` : 'No such page',
    reason,
    ways: [...nearAddresses(corpus, kind, id, carried), whole, home],
  }
}

const withoutRevision = (url: URL): string => {
  const parameters = new URLSearchParams(url.searchParams)
  parameters.delete('rev')
  return url.pathname + (parameters.size ? `?${parameters}`.replaceAll('%2C', ',') : '')
}

const missingLink = (id: string): Missing => ({
  title: 'No such short link',
  reason: `This server has no short link “${isolated(id.slice(0, 40))}”. A short link leads somewhere only on the server that made it.`,
  ways: [home],
})

/** Explains an address under which nothing was found. @param address path and query, as they were asked for */
export async function explainMissing(address: string): Promise<Missing> {
  const url = new URL(address, 'http://parallax')
  const [first = '', ...others] = url.pathname.split('/').filter(Boolean).map(decode)
  if (first === 'docs') return missingDocument
  if (first === 's') return missingLink(others.join('/'))
  const [name = '', kind = '', id = ''] = first === 'embed' ? [others[0], 'views', others[1]] : [first, ...others]
  if (!name) return { title: 'No such page', reason: 'There is nothing at this address.', ways: [home] }
  const current = await stored(name, null)
  if (!current)
    return missingCorpus(name, first === 'embed' ? '' : url.pathname.replace(/^\/+[^/]*\/?/, '/').replace(/^\/$/, '') + url.search)
  const { selection, problems } = parseSelection(url.searchParams, {})
  const ways = [{ title: `The same address with the current revision, ${current.revision}`, href: withoutRevision(url) }, home]
  const problem = problems.find(({ parameter }) => parameter === 'rev')
  if (problem) {
    const reason = `rev=${problem.value ?? ''} ${problem.message}. Which data the link means is not known, so none are shown.`
    return { title: 'This address names no revision', reason, ways }
  }
  const { rev } = selection
  const pinned = rev === undefined ? current : await stored(name, rev)
  if (pinned) return missingPart(pinned, kind, id, url)
  return {
    title: 'This revision is not stored here',
    reason: `The link shows revision ${rev} of “${current.title}”, and this server does not have it. Another revision may hold other data, so none is shown in its place.`,
    ways,
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
