import { problemLine } from '@/lib/corpus/problem'
import { revisionId, revisionLines, shortRevision } from '@/lib/corpus/revision-id'
import { type Corpus, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { assertCorpusName, type CatalogEntry, findCatalogEntry, type StoredRevision, writeCatalogEntry } from './catalog'
import { dataDirectory } from './data-directory'
import { type LockOptions, withWriteLock } from './lock'
import { recoverHistory } from './recover-history'
import { StoreError, undefinedIfDamaged } from './store-error'
import { sweep } from './sweep'
import { type ImportProgress, mendRevision, type Revision, writeRevision } from './write-revision'

export interface ImportRequest extends LockOptions {
  /** Data directory. */
  dir?: string
  /** A checked corpus: nothing is checked here. */
  corpus: Corpus
  /** Name in the catalog; the corpus's own when left out. */
  name?: string
  /** The corpus comes with Parallax: it then never takes the place of a revision that the user imported. */
  bundled?: boolean
  onProgress?: (progress: ImportProgress) => void
}

export interface ImportResult {
  corpus: string
  revision: string
  id: string
  /**
   * - `imported`: a new revision, now current
   * - `stored`: a new revision that leaves the user's own current
   * - `switched`: it was stored already and is now current
   * - `unchanged`: it was stored already, and the pointer stays
   */
  outcome: 'imported' | 'stored' | 'switched' | 'unchanged'
  /** The current revision before, if there was one. */
  previous?: string
  /** It was stored already, but a file of it was missing or damaged and has been written anew. */
  mended: boolean
  counts: Record<TableName, number>
  /** Left-overs of dead writers that were deleted on the way. */
  swept: number
}

/**
 * Stores a corpus as an immutable revision and makes it current. Killed at any instant, it leaves the previous revision current and whole.
 * @throws StoreError `invalid-name`, `locked`, `not-writable`, `disk-full`, `refused`
 */
export async function importCorpus(request: ImportRequest): Promise<ImportResult> {
  const { dir = dataDirectory(), corpus, name = corpus.description.name, bundled = false } = request
  assertCorpusName(name)
  const lines = revisionLines(corpus)
  const id = revisionId(lines)
  const revision: Revision = { dir, name, id, revision: shortRevision(id), corpus, lines, bundled, onProgress: request.onProgress }
  const counts = countRows(corpus)
  if (bundled && (await isSettled(revision))) return { ...summary(revision), outcome: 'unchanged', mended: false, counts, swept: 0 }
  return withWriteLock(dir, request, async () => {
    const swept = await sweep(dir)
    return { ...(await store(revision)), counts, swept }
  })
}

/**
 * Stores a corpus that comes with Parallax, unless it is stored already. It becomes current only where none is, or a bundled one.
 * @param source corpus directory
 * @throws StoreError as `importCorpus` does, and `refused`, with the problems, when the directory holds no valid corpus
 */
export async function importBundled(source: string, options: Omit<ImportRequest, 'corpus' | 'bundled'> = {}): Promise<ImportResult> {
  const { corpus, problems, problemCount } = await readDataPackage(source)
  if (corpus) return importCorpus({ ...options, corpus, bundled: true })
  const shown = problems.slice(0, 10).map(problemLine)
  throw new StoreError('refused', [`The corpus in ${source} has ${problemCount} problems:`, ...shown].join('\n'))
}

const summary = ({ name, id, revision }: Revision) => ({ corpus: name, revision, id })

/** Whether nothing would change, so that a start needs neither the lock nor the right to write. */
async function isSettled(revision: Revision): Promise<boolean> {
  const entry = await findCatalogEntry(revision.dir, revision.name)
  if (!entry?.history.some((stored) => stored.id === revision.id)) return false
  return entry.revision === revision.revision || !takesOver(revision, entry)
}

const takesOver = ({ bundled }: Revision, entry: CatalogEntry) =>
  !bundled || entry.history.some((stored) => stored.revision === entry.revision && stored.bundled)

async function store(revision: Revision): Promise<Omit<ImportResult, 'counts' | 'swept'>> {
  const entry = await findCatalogEntry(revision.dir, revision.name).catch(undefinedIfDamaged)
  const history = entry?.history ?? (await recoverHistory(revision.dir, revision.name))
  const stored = entry && findStored(revision, history)
  const mended = stored ? await mendRevision(revision) : false
  if (!stored) await writeRevision(revision)
  const moves = !entry || (entry.revision !== revision.revision && takesOver(revision, entry))
  if (moves || !stored) {
    const current = moves ? revision.revision : entry.revision
    await writeCatalogEntry(revision.dir, {
      corpus: revision.name,
      revision: current,
      history: stored ? history : [listing(revision), ...history.filter((one) => one.id !== revision.id)],
    })
  }
  const outcome = stored ? (moves ? 'switched' : 'unchanged') : moves ? 'imported' : 'stored'
  return { ...summary(revision), outcome, previous: entry?.revision, mended }
}

function findStored({ id, revision, name }: Revision, history: readonly StoredRevision[]): StoredRevision | undefined {
  const stored = history.find((one) => one.revision === revision)
  if (stored && stored.id !== id) {
    throw new StoreError(
      'refused',
      `Corpus "${name}" holds another revision that shares the name ${revision}. Nothing was changed. ` +
        'Change any cell of the new data, its version for instance, and import it again.',
    )
  }
  return stored
}

const listing = ({ revision, id, bundled }: Revision): StoredRevision => ({
  revision,
  id,
  imported_at: new Date().toISOString(),
  bundled,
})

function countRows(corpus: Corpus): Record<TableName, number> {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, corpus.tables[table].length])) as Record<TableName, number>
}
