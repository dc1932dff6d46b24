import type { CorpusList } from '@/lib/api/contract'
import { listCorpora as storedCorpora } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import { corpusCounts } from './corpus-counts'
import { withRevision } from './open-revision'

/**
 * The stored corpora by name, each with its current revision.
 * @throws ProblemError 503 when one cannot be read
 */
export async function listCorpora(): Promise<CorpusList> {
  const names = await storedCorpora(dataDirectory())
  return Promise.all(
    names.map((name) =>
      withRevision(name, undefined, async ({ corpus, revision, db }) => {
        const { title } = await db.selectFrom('corpus').select('title').executeTakeFirstOrThrow()
        return { corpus, title, revision, counts: await corpusCounts(db) }
      }),
    ),
  )
}
