import type { CorpusDetail } from '@/lib/api/contract'
import { pagePath } from '@/lib/api/paths'
import { corpusDetail } from '@/lib/api/server/corpus-detail'

/** Why there is nothing at an address, and where to go instead. */
export interface Missing {
  title: string
  reason: string
  ways: { title: string; href: string }[]
}

const home = { title: 'All corpora', href: pagePath.home() }

const stored = (corpus: string, rev: string | null): Promise<CorpusDetail | null> =>
  corpusDetail(corpus, new URLSearchParams(rev ? { rev } : {})).catch(() => null)

function missingPart(corpus: CorpusDetail, kind: string | undefined, id: string, query: string): Missing {
  const whole = { title: corpus.title, href: pagePath.corpus(corpus.corpus, query) }
  const what = { events: 'event', articles: 'article', views: 'view' }[kind ?? '']
  const reason = what
    ? `${corpus.title} has no ${what} “${id}” in revision ${corpus.revision}.`
    : `${corpus.title} has no page at this address.`
  return { title: what ? `No such ${what}` : 'No such page', reason, ways: [whole, home] }
}

/** Explains an address under which nothing was found. @param address path and query, as they were asked for */
export async function explainMissing(address: string): Promise<Missing> {
  const url = new URL(address, 'http://parallax')
  const [name = '', kind, id = ''] = url.pathname.split('/').filter(Boolean).map(decode)
  const rev = url.searchParams.get('rev')
  if (!name) return { title: 'No such page', reason: 'There is nothing at this address.', ways: [home] }
  const current = await stored(name, null)
  if (!current) return { title: 'No such corpus', reason: `No corpus “${name}” is loaded here.`, ways: [home] }
  const pinned = rev === null ? current : await stored(name, rev)
  if (pinned) return missingPart(pinned, kind, id, rev ? `rev=${rev}` : '')
  url.searchParams.delete('rev')
  return {
    title: 'This revision is not stored here',
    reason: `The link shows revision ${rev} of “${current.title}”, and this server does not have it. Another revision may hold other data, so none is shown in its place.`,
    ways: [{ title: `The same address with the current revision, ${current.revision}`, href: url.pathname + url.search }, home],
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
