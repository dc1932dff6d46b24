import { checkRelations } from '@/lib/corpus/check-corpus'
import { ProblemLog } from '@/lib/corpus/problem'
import type { DraftTables, RuleScope } from '@/lib/corpus/rule-scope'
import { type CorpusDescription, type Row, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { DESCRIPTOR_FILE, DESCRIPTOR_SIZE_LIMIT, readDescriptor } from '@/lib/formats/descriptor'
import { reportUnlistedTables, TABLE_SIZE_LIMIT } from '@/lib/formats/read-data-package'
import { findInside, readInside } from '@/lib/formats/read-inside'
import type { InternedColumn } from './interned-column'
import { type InternedRow, type InternedTable, idsIn, type OnRows, readInternedTable } from './interned-table'
import { Refusal } from './refusal'

/** A checked corpus whose tables are columns of numbers: some hundred megabytes for a million excerpts. Tables without a file are absent. */
export interface InternedPackage {
  description: CorpusDescription
  tables: ReadonlyMap<TableName, InternedTable>
}

/** What DuckDB, which reads the files too, takes for a pattern of names. */
const PATTERN_CHARACTERS = /[*?[\]{}\\]/

/** A table comes after those that its ids refer to. */
const READING_ORDER = [
  'outlets',
  'actors',
  'events',
  'coders',
  'codes',
  'metrics',
  'targets',
  'articles',
  'excerpts',
  'coverage',
  'reviews',
  'codings',
  'claims',
  'lists',
  'positions',
  'terms',
] as const satisfies readonly TableName[]

/**
 * Reads a corpus directory that is beyond doubt, several times faster than `readDataPackage` and in a fraction of its memory.
 * Undefined when anything is wrong or merely unusual: only `readDataPackage` knows then whether it is a problem, and says which.
 * Whatever this accepts, that accepts as the same corpus, unless a table has more rows than it takes.
 * @param onProgress called after each table with the bytes read so far and in all
 * @param watcher shown what has been read, as soon as it has been
 */
export async function readInternedPackage(
  directory: string,
  onProgress?: (done: number, total: number) => void,
  watcher?: ReadingWatcher,
): Promise<InternedPackage | undefined> {
  try {
    return await readOrRefuse(directory, onProgress, watcher)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

export interface ReadingWatcher {
  /** Shown the columns of a table, and how many rows they have by now; only their form has been checked. */
  onRows(name: TableName, columns: ReadonlyMap<string, InternedColumn>, rows: number): void
  /** Shown a table whose rows have been checked by themselves. */
  onTable(name: TableName, table: InternedTable): void
}

async function readOrRefuse(
  directory: string,
  onProgress?: (done: number, total: number) => void,
  watcher?: ReadingWatcher,
): Promise<InternedPackage> {
  const log = new ProblemLog()
  const bytes = await readInside(directory, DESCRIPTOR_FILE, DESCRIPTOR_SIZE_LIMIT, log)
  const descriptor = bytes && readDescriptor(bytes, log)
  if (descriptor) await reportUnlistedTables(directory, descriptor.paths, log)
  if (!descriptor?.description || log.count > 0) throw new Refusal('the descriptor')
  const tables = new Map<TableName, InternedTable>()
  const names = READING_ORDER.filter((table) => descriptor.paths.has(table))
  for (const [index, table] of names.entries()) {
    const path = await findInside(directory, descriptor.paths.get(table) as string, TABLE_SIZE_LIMIT, log)
    if (path === undefined || PATTERN_CHARACTERS.test(path)) throw new Refusal('a file')
    const onRows: OnRows | undefined = watcher && ((columns, rows) => watcher.onRows(table, columns, rows))
    const read = await readInternedTable(table, path, (name) => idsIn(tables.get(name as TableName)), onRows)
    tables.set(table, read)
    watcher?.onTable(table, read)
    onProgress?.(index + 1, names.length + 1)
  }
  checkRelations(scopeOf(tables))
  onProgress?.(1, 1)
  return { description: descriptor.description, tables }
}

/** What the rules see of the tables. The first report ends the reading. */
function scopeOf(tables: ReadonlyMap<TableName, InternedTable>): RuleScope {
  return {
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(tables.get(table))])) as unknown as DraftTables,
    find: <T extends TableName>(table: T, id: string | undefined) => {
      const index = id === undefined ? -1 : (idsIn(tables.get(table))?.findText(id) ?? -1)
      return index < 0 ? undefined : (tables.get(table)?.row(index) as Partial<Row<T>>)
    },
    excerptOf: (row) => {
      const index = (row as InternedRow).codeIn('excerpt_id')
      return index < 0 ? undefined : tables.get('excerpts')?.row(index)
    },
    knows: () => true,
    rowNumber: (_, index) => index,
    report: (table, _, column, message) => {
      throw new Refusal(`${table} ${column} ${message}`)
    },
  }
}

function rowsOf(table: InternedTable | undefined) {
  const size = table?.size ?? 0
  const row = (index: number) => (table as InternedTable).row(index)
  return {
    length: size,
    forEach: (visit: (row: object, index: number) => void) => {
      for (let index = 0; index < size; index += 1) visit(row(index), index)
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < size; index += 1) yield row(index)
    },
  }
}
