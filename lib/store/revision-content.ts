import type { DuckDBConnection } from '@duckdb/node-api'
import { descriptionLine, revisionLines } from '@/lib/corpus/revision-id'
import { type Corpus, type CorpusDescription, type Row, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { internedLines, type LinePiece } from '@/lib/formats/interned/interned-lines'
import type { InternedPackage } from '@/lib/formats/interned/read-interned-package'
import { collectGarbage } from './collect-garbage'
import { assertUnchanged, createLists, createViews, csvFilesOf, csvViews, nativeLists } from './csv-tables'
import { codedTablesOf } from './derive/coded-tables'
import type { ReadAlready } from './derive/derive'
import type { WordsAside } from './derive/words-aside'
import { createNativeLists, createNativeTables } from './schema'
import { nativeRow } from './stored-rows'
import { openTable } from './table-writer'

type OnProgress = (done: number, total: number) => void

/** What a revision consists of, wherever it comes from: its lines for the truth, its rows for the database. */
export interface RevisionContent extends ReadAlready {
  readonly description: CorpusDescription
  readonly counts: Record<TableName, number>
  /** The canonical lines, as often as they are asked for. */
  lines(): Iterable<LinePiece>
  /** Gives back the memory that the lines need: afterwards they can no longer be had. */
  letGoOfLines?(): void
  /** Makes and fills the tables of the attached database `native`, as `derive` expects them. */
  loadNative(connection: DuckDBConnection, onProgress?: OnProgress): Promise<void>
  /** There may be more rows than fit into memory: `native` had better be a file. */
  readonly isLarge?: boolean
  /** Throws when the rows have changed since they were checked. */
  assertUnchanged?(): Promise<void>
}

const LINES_PER_PIECE = 1000

/** The content of a checked corpus in memory. */
export function contentOfCorpus(corpus: Corpus): RevisionContent {
  let made: string[] | undefined
  const lines = () => {
    made ??= revisionLines(corpus)
    return piecesOf(made)
  }
  const counts = countRows((table) => corpus.tables[table].length)
  return { description: canonicalDescription(corpus.description), counts, lines, loadNative: (...args) => loadCorpus(corpus, ...args) }
}

/** The content of a corpus directory that has been read as columns: DuckDB reads the same files itself. */
export function contentOfPackage(source: InternedPackage, words?: WordsAside): RevisionContent {
  let held: InternedPackage | undefined = source
  let coded = codedTablesOf(source)
  const files = csvFilesOf(source)
  const views = csvViews(source)
  const lists = nativeLists(source)
  return {
    description: canonicalDescription(source.description),
    counts: countTables(source),
    words,
    takeCoded: () => {
      const taken = coded
      coded = undefined
      return taken
    },
    lines: () => internedLines(held as InternedPackage),
    letGoOfLines: () => {
      held = undefined
      collectGarbage()
    },
    loadNative: async (connection, onProgress) => {
      await createLists(connection, lists)
      await createViews(connection, views, onProgress)
    },
    assertUnchanged: () => assertUnchanged(files),
  }
}

/** A function of its own, since closures of one function keep all that any of them speaks of. */
const countTables = ({ tables }: InternedPackage) => countRows((table) => tables.get(table)?.size ?? 0)

/** As it comes back out of the truth, so that a rebuilt database is the same. */
const canonicalDescription = (description: CorpusDescription) =>
  (JSON.parse(descriptionLine(description)) as { corpus: CorpusDescription }).corpus

const countRows = (count: (table: TableName) => number) =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, count(table)])) as Record<TableName, number>

function* piecesOf(lines: readonly string[]): Generator<LinePiece> {
  for (let start = 0; start < lines.length; start += LINES_PER_PIECE) {
    const piece = lines.slice(start, start + LINES_PER_PIECE)
    // The first line describes the corpus and is no row.
    yield { bytes: Buffer.from(`${piece.join('\n')}\n`), rows: piece.length - (start === 0 ? 1 : 0) }
  }
}

async function loadCorpus(corpus: Corpus, connection: DuckDBConnection, onProgress?: OnProgress): Promise<void> {
  for (const statement of [...createNativeTables(), ...createNativeLists()]) await connection.run(statement)
  const total = TABLE_NAMES.reduce((sum, table) => sum + corpus.tables[table].length, 0)
  let done = 0
  for (const table of TABLE_NAMES) {
    const rows = corpus.tables[table] as Row<TableName>[]
    const writer = await openTable(connection, table)
    for (const row of rows) writer.append(nativeRow(table, row))
    writer.close()
    done += rows.length
    onProgress?.(done, total)
  }
}
