import { Worker } from 'node:worker_threads'
import type { TableName } from '@/lib/corpus/tables'
import type { InternedColumn, SharedColumn } from '@/lib/formats/interned/interned-column'
import type { InternedTable } from '@/lib/formats/interned/interned-table'
import type { ReadingWatcher } from '@/lib/formats/interned/read-interned-package'
import type { IndexedStems } from './indexed-stems'
import { LanguagesOfExcerpts } from './languages-of-excerpts'

/** The texts of some rows of a table, some columns put together. */
interface RowTexts {
  readonly columns: readonly SharedColumn[]
  readonly from: number
  /** The row after the last one. */
  readonly to: number
}

/** Rows of the excerpts, which come first, one after the other. */
export interface ExcerptTexts extends RowTexts {
  /** The language of each of them as a place among `names`. */
  readonly languages: Uint16Array
  readonly names: readonly string[]
}

/** Rows that belong to excerpts. */
export interface WordingTexts extends RowTexts {
  /** By row, the excerpt. */
  readonly excerpts: Int32Array
}

export type ToThread = ExcerptTexts | WordingTexts | { readonly rows: Int32Array }

/** Finds the words of a corpus in a thread of its own, while the corpus is still being read. Holds none of its tables. */
export class WordsAside {
  private readonly thread = new Worker(new URL('./words-thread.mjs', import.meta.url))
  private readonly failed: Promise<never>
  private readonly languages: LanguagesOfExcerpts
  /** How many excerpts have been added. */
  private excerpts = 0
  private found: Promise<IndexedStems> | undefined

  constructor(articles: InternedTable) {
    this.languages = new LanguagesOfExcerpts(articles)
    this.failed = new Promise((_, reject) => {
      this.thread.once('error', reject)
      this.thread.once('exit', () => reject(new Error('The thread that finds words ended before it was done')))
    })
    this.failed.catch(() => {})
    this.thread.unref()
  }

  /** Adds the texts of the excerpts that were read since, up to before row `to`. */
  addExcerpts(columns: Columns, to: number): void {
    const from = this.excerpts
    if (from === to) return
    this.excerpts = to
    const languages = this.languages.places(columns, from, to)
    this.send({ columns: shared(columns, ['summary', 'quote']), from, to, languages, names: this.languages.names })
  }

  /** Adds the wordings of a table whose rows belong to excerpts; all of those have been added. */
  addWordings({ columns, size }: InternedTable): void {
    const excerpts = columns.get('excerpt_id')?.share().codes
    if (excerpts) this.send({ columns: shared(columns, ['wording']), from: 0, to: size, excerpts })
  }

  private send(message: ToThread): void {
    this.thread.postMessage(message)
  }

  /**
   * The index of all words; nothing can be added any more, and the thread has ended.
   * @param rows the excerpts, as numbers of their rows, in the order of their ranks
   */
  finish(rows: Int32Array): Promise<IndexedStems> {
    this.found ??= this.ask(rows)
    return this.found
  }

  private async ask(rows: Int32Array): Promise<IndexedStems> {
    const answer = new Promise<IndexedStems>((resolve) => this.thread.once('message', resolve))
    this.send({ rows })
    const found = await Promise.race([this.failed, answer])
    await this.end()
    return found
  }

  async end(): Promise<void> {
    await this.thread.terminate()
  }
}

type Columns = ReadonlyMap<string, InternedColumn>

const shared = (columns: Columns, names: readonly string[]): SharedColumn[] => names.flatMap((name) => columns.get(name)?.share() ?? [])

/** Of fewer articles, the excerpts are done before a thread has begun. */
const WORTH_A_THREAD = 5000

/** Begins to find words while the excerpts are still being read. */
export class WordsOfTables implements ReadingWatcher {
  words: WordsAside | undefined

  constructor(private readonly leastArticles = WORTH_A_THREAD) {}

  onRows(name: TableName, columns: Columns, rows: number): void {
    if (name === 'excerpts') this.words?.addExcerpts(columns, rows)
  }

  onTable(name: TableName, table: InternedTable): void {
    if (name === 'articles' && table.size >= this.leastArticles) this.words = new WordsAside(table)
    if (name === 'claims' || name === 'positions') this.words?.addWordings(table)
  }

  async end(): Promise<void> {
    await this.words?.end()
  }
}
