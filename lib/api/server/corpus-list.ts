import type { ReadableCorpus, UnreadableCorpus } from '@/lib/api/contract/corpus'
import { listCorpora as storedCorpora } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import { StoreError } from '@/lib/store/store-error'
import { corpusCounts } from './corpus-counts'
import { withRevision } from './open-revision'
import { ProblemError, report } from './problem-error'

/** A corpus as pages list it. */
export type ListedCorpus = ReadableCorpus & {
  /** It came with Parallax. */
  bundled: boolean
}

/** The stored corpora by name; what is wrong with one hides no other. */
export interface CorpusListing {
  readable: ListedCorpus[]
  unreadable: UnreadableCorpus[]
}

const listed = (name: string): Promise<ListedCorpus> =>
  withRevision(name, undefined, async ({ corpus, revision, entry, db }) => {
    const { title } = await db.selectFrom('corpus').select('title').executeTakeFirstOrThrow()
    const bundled = entry.history.some((stored) => stored.bundled)
    return { corpus, title, revision, bundled, counts: await corpusCounts(db) }
  })

const isDamaged = ({ cause }: Error) => cause instanceof StoreError && cause.code === 'damaged'

const DAMAGED = 'Its stored files are damaged. To mend it, import it again on the machine that serves it: its stored revisions are kept.'
const NOT_READ = 'Its stored files cannot be read. The log of the server says why.'

/** Tells those who ask what to do, and the operator what is wrong. A corpus that was removed meanwhile is none. */
function unreadable(corpus: string, error: Error): UnreadableCorpus[] {
  if (error instanceof ProblemError && error.status === 404) return []
  report(error)
  return [{ corpus, unreadable: isDamaged(error) ? DAMAGED : NOT_READ }]
}

/** The stored corpora, each with its current revision. */
export async function listCorpora(): Promise<CorpusListing> {
  const listing: CorpusListing = { readable: [], unreadable: [] }
  const add = (name: string) =>
    listed(name).then(
      (corpus) => listing.readable.push(corpus),
      (error: Error) => listing.unreadable.push(...unreadable(name, error)),
    )
  await Promise.all((await storedCorpora(dataDirectory())).map(add))
  const byName = (a: { corpus: string }, b: { corpus: string }) => (a.corpus < b.corpus ? -1 : 1)
  return { readable: listing.readable.sort(byName), unreadable: listing.unreadable.sort(byName) }
}
