import { shortRevision } from '@/lib/corpus/revision-id'
import { corpusDirectory, truthPath } from './data-directory'
import { DatabaseDraft } from './database-draft'
import { databasePath, opensAsDatabase } from './database-file'
import { discardUnfinished, makeDirectory, moveIntoPlace, unfinishedPath } from './durable-files'
import type { RevisionContent } from './revision-content'
import { isTruthIntact, writeTruth } from './truth'

export interface ImportProgress {
  step: 'revision' | 'database'
  /** How much is done, and how much there is to do, in no unit. */
  done: number
  total: number
}

type OnProgress = (progress: ImportProgress) => void

/**
 * A revision whose truth is written, under an unfinished name: only then is it known what the revision is called.
 * Its database is written at the same time, and mostly takes longer.
 */
export class RevisionDraft {
  readonly revision: string
  private readonly truth: string
  private readonly databasePath: string

  private constructor(
    dir: string,
    corpus: string,
    /** Revision id, 64 hex digits. */
    readonly id: string,
    private readonly unfinishedTruth: string,
    private readonly database: DatabaseDraft,
  ) {
    this.revision = shortRevision(id)
    this.truth = truthPath(dir, corpus, this.revision)
    this.databasePath = databasePath(dir, corpus, this.revision)
  }

  /** Writes the truth and begins with the database. Only the holder of the write lock may call it, and has to `discard` what comes back. */
  static async write(dir: string, corpus: string, content: RevisionContent, onProgress?: OnProgress): Promise<RevisionDraft> {
    await makeDirectory(corpusDirectory(dir, corpus))
    const unfinished = unfinishedPath(truthPath(dir, corpus, 'truth'))
    let step: ImportProgress['step'] = 'revision'
    const report = (of: ImportProgress['step']) => (done: number, total: number) => {
      if (of === step) onProgress?.({ step, done, total })
    }
    const database = new DatabaseDraft(unfinishedPath(databasePath(dir, corpus, 'database')), content, report('database'))
    try {
      const id = await writeTruth(unfinished, content, report('revision'))
      content.letGoOfLines?.()
      step = 'database'
      return new RevisionDraft(dir, corpus, id, unfinished, database)
    } catch (error) {
      await discardUnfinished(unfinished)
      await database.discard()
      throw error
    }
  }

  /** Waits for the database, and only then gives both files their own names. */
  async finish(): Promise<void> {
    await this.database.built
    await moveIntoPlace(this.unfinishedTruth, this.truth)
    await moveIntoPlace(this.database.file, this.databasePath)
  }

  /** Whether the revision is stored already and both files of it are as they should be. */
  async isStoredWhole(): Promise<boolean> {
    return (await isTruthIntact(this.truth, this.id)) && (await opensAsDatabase(this.databasePath))
  }

  /** Deletes what has not got its own name. */
  async discard(): Promise<void> {
    await discardUnfinished(this.unfinishedTruth)
    await this.database.discard()
  }
}
