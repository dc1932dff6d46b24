import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findCatalogEntry, listCorpora, readCatalogEntry, type StoredRevision, storedRevision, writeCatalogEntry } from './catalog'
import { corporaDirectory, corpusDirectory, UNFINISHED_REMOVAL } from './data-directory'
import { syncDirectory, unfinishedPath } from './durable-files'
import { type LockOptions, withWriteLock } from './lock'
import { insteadOfMissing, StoreError, undefinedIfDamaged } from './store-error'
import { sweep } from './sweep'

/** What a removal will delete, for the person who has to agree to it. */
export interface Removal {
  corpus: string
  /** Revisions that will be gone; empty where the catalog cannot be read. */
  revisions: StoredRevision[]
  files: number
  bytes: number
}

/**
 * What removing one revision would delete.
 * @throws StoreError `unknown-corpus`, `unknown-revision`, `damaged`, `refused` for the current revision
 */
export async function planRevisionRemoval(dir: string, corpus: string, revision: string): Promise<Removal> {
  const stored = await removableRevision(dir, corpus, revision)
  return { corpus, revisions: [stored], ...(await measure(dir, corpus, `${stored.revision}.`)) }
}

/**
 * What removing a whole corpus would delete.
 * @throws StoreError `unknown-corpus`
 */
export async function planCorpusRemoval(dir: string, corpus: string): Promise<Removal> {
  const entry = (await listCorpora(dir)).includes(corpus)
    ? await findCatalogEntry(dir, corpus).catch(undefinedIfDamaged)
    : await readCatalogEntry(dir, corpus)
  return { corpus, revisions: entry?.history ?? [], ...(await measure(dir, corpus, '')) }
}

/**
 * Deletes one revision for good: first from the catalog, then its files. Readers that have it open keep it until they close it.
 * @throws StoreError as `planRevisionRemoval` and `withWriteLock` do
 */
export async function removeRevision(dir: string, corpus: string, revision: string, lock: LockOptions = {}): Promise<void> {
  await withWriteLock(dir, lock, async () => {
    const stored = await removableRevision(dir, corpus, revision)
    const entry = await readCatalogEntry(dir, corpus)
    await writeCatalogEntry(dir, { ...entry, history: entry.history.filter((one) => one.revision !== stored.revision) })
    await sweep(dir)
  })
}

/**
 * Deletes a corpus with all its revisions for good. It is gone at once or not at all: the directory is renamed, then emptied.
 * @throws StoreError as `planCorpusRemoval` and `withWriteLock` do
 */
export async function removeCorpus(dir: string, corpus: string, lock: LockOptions = {}): Promise<void> {
  await withWriteLock(dir, lock, async () => {
    await planCorpusRemoval(dir, corpus)
    const directory = corpusDirectory(dir, corpus)
    const doomed = unfinishedPath(directory, UNFINISHED_REMOVAL)
    await rename(directory, doomed)
    await syncDirectory(corporaDirectory(dir))
    await rm(doomed, { recursive: true, force: true })
  })
}

async function removableRevision(dir: string, corpus: string, revision: string): Promise<StoredRevision> {
  const entry = await readCatalogEntry(dir, corpus)
  const stored = storedRevision(entry, revision)
  if (stored.revision !== entry.revision) return stored
  throw new StoreError(
    'refused',
    `${stored.revision} is the current revision of "${corpus}" and cannot be removed alone. ` +
      'Import other data first, or remove the whole corpus with --all.',
  )
}

async function measure(dir: string, corpus: string, prefix: string): Promise<{ files: number; bytes: number }> {
  const directory = corpusDirectory(dir, corpus)
  const names = (await readdir(directory)).filter((name) => name.startsWith(prefix))
  // A server that rebuilds a database here deletes files of its own meanwhile.
  const found = await Promise.all(names.map((name) => stat(join(directory, name)).catch(insteadOfMissing(undefined))))
  const sizes = found.flatMap((file) => file?.size ?? [])
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
