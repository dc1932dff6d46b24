import { rm } from 'node:fs/promises'
import { shortRevision } from '@/lib/corpus/revision-id'
import { buildDatabase, discardDatabase } from './build-database'
import { corpusDirectory, truthPath } from './data-directory'
import { databasePath, opensAsDatabase } from './database-file'
import { makeDirectory, moveIntoPlace, unfinishedPath } from './durable-files'
import type { RevisionContent } from './revision-content'
import { isTruthIntact, writeTruth } from './truth'

export interface ImportProgress {
  step: 'revision' | 'database'
  /** How much is done, and how much there is to do, in no unit. */
  done: number
  total: number
}

type OnProgress = (progress: ImportProgress) => void

/** A revision whose truth is written, under an unfinished name: only then is it known what the revision is called. */
export class RevisionDraft {
  readonly revision: string
  private readonly truth: string
  private readonly database: string
  private readonly unfinishedDatabase: string

  private constructor(
    dir: string,
    corpus: string,
    private readonly content: RevisionContent,
    /** Revision id, 64 hex digits. */
    readonly id: string,
    private readonly unfinishedTruth: string,
    private readonly onProgress?: OnProgress,
  ) {
    this.revision = shortRevision(id)
    this.truth = truthPath(dir, corpus, this.revision)
    this.database = databasePath(dir, corpus, this.revision)
    this.unfinishedDatabase = unfinishedPath(this.database)
  }

  /** Writes the truth. Only the holder of the write lock may call it, and has to `discard` what comes back. */
  static async write(dir: string, corpus: string, content: RevisionContent, onProgress?: OnProgress): Promise<RevisionDraft> {
    await makeDirectory(corpusDirectory(dir, corpus))
    const unfinished = unfinishedPath(truthPath(dir, corpus, 'truth'))
    try {
      const id = await writeTruth(unfinished, content, (done, total) => onProgress?.({ step: 'revision', done, total }))
      return new RevisionDraft(dir, corpus, content, id, unfinished, onProgress)
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {})
      throw error
    }
  }

  /** Writes the database as well, and only then gives both files their own names. */
  async finish(): Promise<void> {
    await buildDatabase(this.content, this.unfinishedDatabase, (done, total) => this.onProgress?.({ step: 'database', done, total }))
    await moveIntoPlace(this.unfinishedTruth, this.truth)
    await moveIntoPlace(this.unfinishedDatabase, this.database)
  }

  /** Whether the revision is stored already and both files of it are as they should be. */
  async isStoredWhole(): Promise<boolean> {
    return (await isTruthIntact(this.truth, this.id)) && (await opensAsDatabase(this.database))
  }

  /** Deletes what has not got its own name. */
  async discard(): Promise<void> {
    await rm(this.unfinishedTruth, { force: true }).catch(() => {})
    await discardDatabase(this.unfinishedDatabase)
  }
}
