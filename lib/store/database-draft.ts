import { buildDatabase, discardDatabase } from './build-database'
import type { RevisionContent } from './revision-content'

/** A database in the making, under an unfinished name. */
export class DatabaseDraft {
  /** Settles when the file is complete, or cannot be. */
  readonly built: Promise<void>
  private readonly abortion = new AbortController()

  /** Begins at once. */
  constructor(
    readonly file: string,
    content: RevisionContent,
    onProgress: (done: number, total: number) => void,
  ) {
    this.built = buildDatabase(content, file, { onProgress, signal: this.abortion.signal })
    // Whoever waits for it learns of a failure; nobody may be waiting yet.
    this.built.catch(() => {})
  }

  /** Ends the work and deletes what has not got its own name. */
  async discard(): Promise<void> {
    this.abortion.abort()
    await this.built.catch(() => {})
    await discardDatabase(this.file)
  }
}
