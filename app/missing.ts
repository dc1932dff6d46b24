import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { isolated } from '@/lib/api/displayed-text'
import { pagePath } from '@/lib/api/paths'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { ProblemError } from '@/lib/api/server/problem-error'
import { similarIds } from '@/lib/api/server/similar-ids'
import { parseSelection } from '@/lib/selection/parse'
import { listCorpora } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import { allViewMeta } from '@/lib/views/registry'

/** Why there is nothing at an address, and where to go instead. */
export interface Missing {
  title: string
  reason: string
  ways: Way[]
}

interface Way {
  title: string
  href: string
}

/** The ways to what a mistyped id may have meant. */
const waysToSimilar = (id: string, known: readonly (Way & { id: string })[]): Way[] =>
  similarIds(id, known).map(({ title, href }) => ({ title: `Did you mean ${title.replace(/\?$/, '')}?`, href }))

const home = { title: 'All corpora', href: pagePath.home() }

/** There is nothing at the address itself, only below it. */
const missingDocument: Missing = {
  title: 'No such page',
  reason: 'There is nothing at this address.',
  ways: [{ title: 'The corpus format', href: '/docs/format' }, { title: 'The API', href: '/docs/api' }, home],
}

const bySize = <T extends { excerpts: number }>(parts: readonly T[]): T[] => parts.toSorted((a, b) => b.excerpts - a.excerpts)

/** The parts of a corpus of one kind, each with its page; those with the most excerpts first. */
function knownParts({ corpus, events, outlets }: CorpusOutline, kind: string | undefined, query: string): (Way & { id: string })[] {
  if (kind === 'events') return bySize(events).map(({ id, title }) => ({ id, title, href: pagePath.event(corpus, id, query) }))
  if (kind === 'outlets') return bySize(outlets).map(({ id, name }) => ({ id, title: name, href: pagePath.outlet(corpus, id, query) }))
  if (kind === 'views') return allViewMeta().map(({ id, question }) => ({ id, title: question, href: pagePath.view(corpus, id, query) }))
  return []
}

async function missingCorpus(name: string): Promise<Missing> {
  const corpora = (await listCorpora(dataDirectory())).map((id) => ({ id, title: id, href: pagePath.corpus(id) }))
  return {
    title: 'No such corpus',
    reason: `No corpus “${isolated(name)}” is loaded here.`,
    ways: [...waysToSimilar(name, corpora), home],
  }
}

const stored = (corpus: string, rev: string | null): Promise<CorpusOutline | null> =>
  displayedCorpus(corpus, new URLSearchParams(rev ? { rev } : {})).catch(nullWhereNone)

function nullWhereNone(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null
  throw error
}

function missingPart(corpus: CorpusOutline, kind: string | undefined, id: string, query: string): Missing {
  const whole = { title: corpus.title, href: pagePath.corpus(corpus.corpus, query) }
  const what = { events: 'event', articles: 'article', outlets: 'outlet', views: 'view' }[kind ?? '']
  const reason = what
    ? `${corpus.title} has no ${what} “${isolated(id)}” in revision ${corpus.revision}.`
    : `${corpus.title} has no page at this address.`
  return {
    title: what ? `No such ${what}` : 'No such page',
    reason,
    ways: [...waysToSimilar(id, knownParts(corpus, kind, query)), whole, home],
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
  const [name = '', kind, id = ''] = first === 'embed' ? [others[0], 'views', others[1]] : [first, ...others]
  if (!name) return { title: 'No such page', reason: 'There is nothing at this address.', ways: [home] }
  const current = await stored(name, null)
  if (!current) return missingCorpus(name)
  const { selection, problems } = parseSelection(url.searchParams, {})
  const ways = [{ title: `The same address with the current revision, ${current.revision}`, href: withoutRevision(url) }, home]
  const problem = problems.find(({ parameter }) => parameter === 'rev')
  if (problem) {
    const reason = `rev=${problem.value ?? ''} ${problem.message}. Which data the link means is not known, so none are shown.`
    return { title: 'This address names no revision', reason, ways }
  }
  const { rev } = selection
  const pinned = rev === undefined ? current : await stored(name, rev)
  if (pinned) return missingPart(pinned, kind, id, rev ? `rev=${rev}` : '')
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
