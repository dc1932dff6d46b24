import type { Kysely } from 'kysely'
import type { Selection } from '@/lib/selection/parameters'
import { validateSelection } from '@/lib/selection/validate'
import { type CatalogEntry, readCatalogEntry, storedRevision } from '@/lib/store/catalog'
import { dataDirectory } from '@/lib/store/data-directory'
import type { Database } from '@/lib/store/database'
import { ensureDatabase } from '@/lib/store/database-file'
import type { Filters } from '@/lib/store/filters'
import { withDatabase } from '@/lib/store/open'
import { lookUpSearch } from '@/lib/store/search'
import { type RevisionVocabulary, revisionVocabulary } from '@/lib/store/vocabulary'
import { expectedFailure, ProblemError, refuseProblems } from './problem-error'

/** A revision that queries can run on. */
export interface OpenRevision {
  corpus: string
  /** 12 hex digits. */
  revision: string
  entry: CatalogEntry
  db: Kysely<Database>
  vocabulary: RevisionVocabulary
}

/** A revision, and the filters of a selection that it knows. */
export interface SelectedRevision extends OpenRevision {
  filters: Filters
}

const asProblem = (error: unknown): never => {
  throw expectedFailure(error) ?? error
}

/** The catalog entry of a corpus. @throws ProblemError 404, 503 */
export const catalogEntry = (corpus: string): Promise<CatalogEntry> => readCatalogEntry(dataDirectory(), corpus).catch(asProblem)

/**
 * Runs `work` on a revision of a corpus: the one named, else the current one.
 * @throws ProblemError 404 when there is no such corpus or revision, 503 when its files cannot be read
 */
export async function withRevision<T>(corpus: string, rev: string | undefined, work: (revision: OpenRevision) => Promise<T>): Promise<T> {
  const entry = await catalogEntry(corpus)
  try {
    const { revision } = storedRevision(entry, rev)
    const file = await ensureDatabase(dataDirectory(), corpus, revision)
    return await withDatabase(file, async (db) => work({ corpus, revision, entry, db, vocabulary: await revisionVocabulary(db) }))
  } catch (error) {
    return asProblem(error)
  }
}

/**
 * As `withRevision`, for the revision that a selection names.
 * @throws ProblemError also 400 when the selection names ids that the revision does not have
 */
export const withSelection = <T>(corpus: string, selection: Selection, work: (revision: SelectedRevision) => Promise<T>): Promise<T> =>
  withRevision(corpus, selection.rev, async (revision) => {
    refuseProblems(validateSelection(selection, revision.vocabulary.values))
    return work({ ...revision, filters: await lookUpSearch(revision.db, selection.filters) })
  })

/** Does the revision know what the filters of a selection name? */
export const knowsSelection = (corpus: string, selection: Selection): Promise<boolean> =>
  withSelection(corpus, selection, async () => true).catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 400) return false
    throw error
  })
