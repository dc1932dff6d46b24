import type { CorpusList } from '@/lib/api/contract/corpus'
import { listCorpora as storedCorpora } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import { corpusCounts } from './corpus-counts'
import { withRevision } from './open-revision'
import { ProblemError } from './problem-error'

/** A corpus as pages list it. */
export type ListedCorpus = CorpusList[number] & {
  /** It came with Parallax. */
  bundled: boolean
}

const listed = (name: string): Promise<ListedCorpus> =>
  withRevision(name, undefined, async ({ corpus, revision, entry, db }) => {
    const { title } = await db.selectFrom('corpus').select('title').executeTakeFirstOrThrow()
    const bundled = entry.history.some((stored) => stored.bundled)
    return { corpus, title, revision, bundled, counts: await corpusCounts(db) }
  })

/** For `.catch`: a corpus that was removed meanwhile is none. */
function noneIfGone(error: unknown): [] {
  if (error instanceof ProblemError && error.status === 404) return []
  throw error
}

/**
 * The stored corpora by name, each with its current revision.
 * @throws ProblemError 503 when one cannot be read
 */
export async function listCorpora(): Promise<ListedCorpus[]> {
  const names = await storedCorpora(dataDirectory())
  return (await Promise.all(names.map((name) => listed(name).catch(noneIfGone)))).flat()
}
