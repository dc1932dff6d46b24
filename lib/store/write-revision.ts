import { rm } from 'node:fs/promises'
import type { Corpus } from '@/lib/corpus/tables'
import { buildDatabase } from './build-database'
import { corpusDirectory, truthPath } from './data-directory'
import { databasePath, opensAsDatabase } from './database-file'
import { makeDirectory, moveIntoPlace, unfinishedPath } from './durable-files'
import { isTruthIntact, writeTruth } from './truth'

export interface ImportProgress {
  step: 'revision' | 'database'
  /** Rows written so far, and in all. */
  done: number
  total: number
}

/** A revision on its way into the store. */
export interface Revision {
  /** Data directory. */
  dir: string
  /** Name of the corpus in the catalog. */
  name: string
  /** Revision id, 64 hex digits. */
  id: string
  /** Its first 12 digits. */
  revision: string
  corpus: Corpus
  lines: readonly string[]
  bundled: boolean
  onProgress?: (progress: ImportProgress) => void
}

/** Writes both files of a revision under unfinished names, synced, and only then gives them their own. A failure leaves neither. */
export async function writeRevision(revision: Revision): Promise<void> {
  await makeDirectory(corpusDirectory(revision.dir, revision.name))
  const { truth, database } = filesOf(revision)
  const unfinishedTruth = unfinishedPath(truth)
  const unfinishedDatabase = unfinishedPath(database)
  try {
    await writeTruth(unfinishedTruth, revision.lines, reporter(revision, 'revision'))
    await buildDatabase(revision.corpus, unfinishedDatabase, reporter(revision, 'database'))
    await moveIntoPlace(unfinishedTruth, truth)
    await moveIntoPlace(unfinishedDatabase, database)
  } catch (error) {
    const leftOver = [unfinishedTruth, unfinishedDatabase, `${unfinishedDatabase}.wal`, `${unfinishedDatabase}.tmp`]
    for (const file of leftOver) await rm(file, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

/** Writes a stored revision anew when a file of it is missing or damaged. Returns whether one was. */
export async function mendRevision(revision: Revision): Promise<boolean> {
  const { truth, database } = filesOf(revision)
  if ((await isTruthIntact(truth, revision.id)) && (await opensAsDatabase(database))) return false
  await writeRevision(revision)
  return true
}

const filesOf = ({ dir, name, revision }: Revision) => ({
  truth: truthPath(dir, name, revision),
  database: databasePath(dir, name, revision),
})

const reporter =
  ({ onProgress }: Revision, step: ImportProgress['step']) =>
  (done: number, total: number) =>
    onProgress?.({ step, done, total })
