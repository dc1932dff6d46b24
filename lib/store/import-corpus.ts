import { createHash } from 'node:crypto'
import { problemLine } from '@/lib/corpus/problem'
import type { Corpus, TableName } from '@/lib/corpus/tables'
import { readInternedPackage } from '@/lib/formats/interned/read-interned-package'
import { type DataPackageReading, readDataPackage } from '@/lib/formats/read-data-package'
import { assertCorpusName, type CatalogEntry, findCatalogEntry, type StoredRevision, writeCatalogEntry } from './catalog'
import { dataDirectory } from './data-directory'
import { WordsOfTables } from './derive/words-aside'
import { type LockOptions, withWriteLock } from './lock'
import { recoverHistory } from './recover-history'
import { contentOfCorpus, contentOfPackage, type RevisionContent } from './revision-content'
import { StoreError, undefinedIfDamaged } from './store-error'
import { sweep } from './sweep'
import { type ImportProgress, RevisionDraft } from './write-revision'

export interface ImportOptions extends LockOptions {
  /** Data directory. */
  dir?: string
  /** Name in the catalog; the corpus's own when left out. */
  name?: string
  /** The corpus comes with Parallax: it then never takes the place of a revision that the user imported. */
  bundled?: boolean
  onProgress?: (progress: ImportProgress) => void
}

interface DirectoryOptions extends ImportOptions {
  onCheck?: (done: number, total: number) => void
  onChecked?: () => void
}

export interface ImportRequest extends ImportOptions {
  /** A checked corpus: nothing is checked here. */
  corpus: Corpus
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
export const importCorpus = ({ corpus, ...options }: ImportRequest): Promise<ImportResult> =>
  importContent(contentOfCorpus(corpus), options)

/**
 * Checks a corpus directory and stores it as `importCorpus` does; or gives its problems, and stores nothing.
 * @param onChecked called when the check is over, with or without problems
 * @throws StoreError as `importCorpus` does
 */
export async function importDirectory(source: string, options: DirectoryOptions): Promise<ImportResult | DataPackageReading> {
  const search = new WordsOfTables()
  return importRead(source, search, options).finally(() => search.end())
}

/** A function of its own, which ends before the database is built: it would hold the columns that were read. */
async function importRead(
  source: string,
  search: WordsOfTables,
  { onCheck, onChecked, ...options }: DirectoryOptions,
): Promise<ImportResult | DataPackageReading> {
  const quick = await readInternedPackage(source, onCheck, search)
  if (quick) {
    onChecked?.()
    return importContent(contentOfPackage(quick, search.words), options)
  }
  await search.end()
  const careful = await readDataPackage(source)
  onChecked?.()
  return careful.corpus ? importCorpus({ ...options, corpus: careful.corpus }) : careful
}

/**
 * Stores a corpus that comes with Parallax, unless it is stored already. It becomes current only where none is, or a bundled one.
 * @param source corpus directory
 * @throws StoreError as `importCorpus` does, and `refused`, with the problems, when the directory holds no valid corpus
 */
export async function importBundled(source: string, options: Omit<ImportOptions, 'bundled'> = {}): Promise<ImportResult> {
  const imported = await importDirectory(source, { ...options, bundled: true })
  if ('outcome' in imported) return imported
  const shown = imported.problems.slice(0, 10).map(problemLine)
  throw new StoreError('refused', [`The corpus in ${source} has ${imported.problemCount} problems:`, ...shown].join('\n'))
}

interface Import {
  dir: string
  name: string
  bundled: boolean
  content: RevisionContent
  onProgress?: (progress: ImportProgress) => void
}

async function importContent(content: RevisionContent, options: ImportOptions): Promise<ImportResult> {
  const { dir = dataDirectory(), name = content.description.name, bundled = false, onProgress } = options
  assertCorpusName(name)
  const { counts } = content
  const settled = bundled ? await findSettled(dir, name, content) : undefined
  if (settled) return { ...summaryOf(name, settled), outcome: 'unchanged', mended: false, counts, swept: 0 }
  return withWriteLock(dir, options, async () => {
    const swept = await sweep(dir)
    return { ...(await store({ dir, name, bundled, content, onProgress })), counts, swept }
  })
}

const summaryOf = (corpus: string, { revision, id }: { revision: string; id: string }) => ({ corpus, revision, id })

/** The stored revision of bundled content that would change nothing, so that a start needs neither the lock nor the right to write. */
async function findSettled(dir: string, name: string, content: RevisionContent): Promise<StoredRevision | undefined> {
  const entry = await findCatalogEntry(dir, name)
  if (!entry) return undefined
  const id = idOf(content)
  const stored = entry.history.find((one) => one.id === id)
  return stored && (entry.revision === stored.revision || !takesOver(true, entry)) ? stored : undefined
}

function idOf(content: RevisionContent): string {
  const hash = createHash('sha256')
  for (const { bytes } of content.lines()) hash.update(bytes)
  return hash.digest('hex')
}

const takesOver = (bundled: boolean, entry: CatalogEntry) =>
  !bundled || entry.history.some((stored) => stored.revision === entry.revision && stored.bundled)

async function store({ dir, name, bundled, content, onProgress }: Import): Promise<Omit<ImportResult, 'counts' | 'swept'>> {
  const draft = await RevisionDraft.write(dir, name, content, onProgress)
  try {
    const entry = await findCatalogEntry(dir, name).catch(undefinedIfDamaged)
    const history = entry?.history ?? (await recoverHistory(dir, name))
    const stored = entry && findStored(draft, name, history)
    const isWhole = stored !== undefined && (await draft.isStoredWhole())
    if (!isWhole) await draft.finish()
    const moves = !entry || (entry.revision !== draft.revision && takesOver(bundled, entry))
    if (moves || !stored) {
      const current = moves ? draft.revision : entry.revision
      const listed = stored ? history : [listing(draft, bundled), ...history.filter((one) => one.id !== draft.id)]
      await writeCatalogEntry(dir, { corpus: name, revision: current, history: listed })
    }
    const outcome = stored ? (moves ? 'switched' : 'unchanged') : moves ? 'imported' : 'stored'
    return { ...summaryOf(name, draft), outcome, previous: entry?.revision, mended: stored !== undefined && !isWhole }
  } finally {
    await draft.discard()
  }
}

function findStored({ id, revision }: RevisionDraft, name: string, history: readonly StoredRevision[]): StoredRevision | undefined {
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

const listing = ({ revision, id }: RevisionDraft, bundled: boolean): StoredRevision => ({
  revision,
  id,
  imported_at: new Date().toISOString(),
  bundled,
})
