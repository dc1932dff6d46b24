import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { isolated } from '@/lib/api/displayed-text'
import { pagePath } from '@/lib/api/paths'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { ProblemError } from '@/lib/api/server/problem-error'
import { parseSelection } from '@/lib/selection/parse'

/** Why there is nothing at an address, and where to go instead. */
export interface Missing {
  title: string
  reason: string
  ways: { title: string; href: string }[]
}

const home = { title: 'All corpora', href: pagePath.home() }

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
  return { title: what ? `No such ${what}` : 'No such page', reason, ways: [whole, home] }
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
  if (first === 's') return missingLink(others.join('/'))
  const [name = '', kind, id = ''] = first === 'embed' ? [others[0], 'views', others[1]] : [first, ...others]
  if (!name) return { title: 'No such page', reason: 'There is nothing at this address.', ways: [home] }
  const current = await stored(name, null)
  if (!current) return { title: 'No such corpus', reason: `No corpus “${isolated(name)}” is loaded here.`, ways: [home] }
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
