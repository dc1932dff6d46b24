import { Worker } from 'node:worker_threads'
import type { TableName } from '@/lib/corpus/tables'
import type { SharedColumn } from '@/lib/formats/interned/interned-column'
import type { InternedTable } from '@/lib/formats/interned/interned-table'
import type { IndexedStems } from './indexed-stems'
import { LanguagesOfExcerpts } from './languages-of-excerpts'

/** The texts of the rows of a table, some columns put together. */
export interface TableTexts {
  readonly columns: readonly SharedColumn[]
  /** How many rows there are. */
  readonly size: number
  /** The excerpt that each row belongs to; left out of the excerpts themselves, which come first. */
  readonly excerpts?: Int32Array
  /** The language of each excerpt as a place among `names`. */
  readonly languages: Uint16Array
  readonly names: readonly string[]
}

export type ToThread = TableTexts | { readonly rows: Int32Array }

/** Finds the words of a corpus in a thread of its own, while the corpus is still being read. Holds none of its tables. */
export class WordsAside {
  private readonly thread = new Worker(new URL('./words-thread.mjs', import.meta.url))
  private readonly failed: Promise<never>
  private languages: LanguagesOfExcerpts | undefined
  private found: Promise<IndexedStems> | undefined

  constructor() {
    this.failed = new Promise((_, reject) => {
      this.thread.once('error', reject)
      this.thread.once('exit', () => reject(new Error('The thread that finds words ended before it was done')))
    })
    this.failed.catch(() => {})
    this.thread.unref()
  }

  /** Begins with the texts of the excerpts. */
  begin(excerpts: InternedTable, articles: InternedTable): void {
    this.languages = new LanguagesOfExcerpts(excerpts, articles)
    this.send(excerpts, ['summary', 'quote'])
  }

  /** Adds the wordings of a table whose rows belong to excerpts. */
  addWordings(table: InternedTable): void {
    this.send(table, ['wording'], table.columns.get('excerpt_id')?.share().codes)
  }

  private send(table: InternedTable, names: readonly string[], excerpts?: Int32Array): void {
    if (!this.languages) throw new Error('The excerpts come first')
    const columns = names.flatMap((name) => table.columns.get(name)?.share() ?? [])
    const { places: languages, names: ofLanguages } = this.languages
    this.thread.postMessage({ columns, size: table.size, excerpts, languages, names: ofLanguages } satisfies TableTexts)
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
    this.thread.postMessage({ rows } satisfies ToThread)
    const found = await Promise.race([this.failed, answer])
    await this.end()
    return found
  }

  async end(): Promise<void> {
    await this.thread.terminate()
  }
}

/** Fewer excerpts are done before a thread has begun. */
const WORTH_A_THREAD = 20_000
/** The thread gets ready while the excerpts are being read, if so many articles lead one to expect enough of them. */
const EXPECTED_OF_AN_ARTICLE = 4

/** Begins to find words as soon as the excerpts have been read; shown each table when it has been. */
export class WordsOfTables {
  words: WordsAside | undefined
  private ready: WordsAside | undefined
  private articles: InternedTable | undefined

  constructor(private readonly leastExcerpts = WORTH_A_THREAD) {}

  show(name: TableName, table: InternedTable): void {
    if (name === 'articles') this.expect(table)
    if (name === 'claims' || name === 'positions') this.words?.addWordings(table)
    if (name !== 'excerpts') return
    if (this.articles && table.size >= this.leastExcerpts) {
      this.words = this.ready ?? new WordsAside()
      this.words.begin(table, this.articles)
    }
    this.articles = undefined
  }

  private expect(articles: InternedTable): void {
    this.articles = articles
    if (articles.size * EXPECTED_OF_AN_ARTICLE >= this.leastExcerpts) this.ready = new WordsAside()
  }

  async end(): Promise<void> {
    await Promise.all([this.words?.end(), this.ready?.end()])
  }
}
