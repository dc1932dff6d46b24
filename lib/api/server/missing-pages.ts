import { parseSelection } from '@/lib/selection/parse'
import { VIEWS } from '@/lib/views/registry'
import { type OpenRevision, withRevision } from './open-revision'
import { ProblemError } from './problem-error'
import { followShortLink } from './short-links'

/** Which part of a corpus has pages of its own. */
const TABLES = { events: 'events', outlets: 'outlets', articles: 'articles' } as const

async function hasPart({ db }: OpenRevision, kind: string | undefined, id: string): Promise<boolean> {
  if (kind === 'views') return VIEWS.has(id)
  const table = TABLES[kind as keyof typeof TABLES]
  if (!table || !id) return true
  return (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/**
 * Whether the address is one of a corpus, revision, event, outlet, article or view that there is not, in a frame or not, or of a short link. False for every other address, and
 * where it cannot be told: then the page itself will say.
 */
export async function isMissingPage({ pathname, searchParams }: URL): Promise<boolean> {
  const [first = '', ...others] = pathname.split('/').filter(Boolean)
  if (first === 's') return (await followShortLink(others.join('/'))) === undefined
  const [corpus = '', kind, id = ''] = first === 'embed' ? [others[0], 'views', others[1]] : [first, ...others]
  const { selection, problems } = parseSelection(searchParams, {})
  if (problems.some(({ parameter }) => parameter === 'rev')) return true
  try {
    return await withRevision(
      decodeURIComponent(corpus),
      selection.rev,
      async (revision) => !(await hasPart(revision, kind, decodeURIComponent(id))),
    )
  } catch (error) {
    return error instanceof ProblemError && error.status === 404
  }
}
