import { readdir } from 'node:fs/promises'
import { checkRules } from '@/lib/corpus/check-corpus'
import { type Problem, ProblemLog } from '@/lib/corpus/problem'
import { DraftScope, type DraftTables } from '@/lib/corpus/rule-scope'
import { type Corpus, TABLE_NAMES, type TableName } from '@/lib/corpus/tables'
import { DESCRIPTOR_FILE, DESCRIPTOR_SIZE_LIMIT, readDescriptor } from './descriptor'
import { readInside } from './read-inside'
import { type ReadTable, readTable } from './read-table'

/** The corpus, when nothing is wrong with it; otherwise the problems: the first thousand, and how many there are. */
export interface DataPackageReading {
  corpus?: Corpus
  problems: Problem[]
  problemCount: number
}

export const TABLE_SIZE_LIMIT = 2_000_000_000

/**
 * Reads and checks a corpus directory: `datapackage.json` and a CSV per table.
 * Every problem is found in one run, in the order of files, rows and columns. Hostile bytes are problems, never exceptions.
 */
export async function readDataPackage(directory: string): Promise<DataPackageReading> {
  const log = new ProblemLog()
  const bytes = await readInside(directory, DESCRIPTOR_FILE, DESCRIPTOR_SIZE_LIMIT, log)
  const descriptor = bytes && readDescriptor(bytes, log)
  if (!descriptor) return { problems: log.kept, problemCount: log.count }
  const { description, paths } = descriptor
  await reportUnlistedTables(directory, paths, log)
  const tables = await readTables(directory, paths, log)
  const locate = (table: TableName, index: number) => ({
    file: paths.get(table) ?? `${table}.csv`,
    row: tables.get(table)?.rowNumbers[index] ?? 1,
  })
  const unread = new Set([...paths.keys()].filter((table) => !tables.get(table)?.isComplete))
  checkRules(new DraftScope(draftOf(tables), locate, log, unread))
  const problems = inFileOrder(log.kept, [DESCRIPTOR_FILE, ...paths.values()])
  if (log.count > 0 || !description) return { problems, problemCount: log.count }
  return { corpus: { description, tables: draftOf(tables) as unknown as Corpus['tables'] }, problems: [], problemCount: 0 }
}

async function namesIn(directory: string, log: ProblemLog): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // That the descriptor is missing has been said then.
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      log.add({
        file: '.',
        row: 1,
        column: '-',
        message: `the directory cannot be listed (${code})`,
        expected: 'a directory that can be read',
      })
    return []
  }
}

/** A table that lies there unnamed would be lost without a word. */
export async function reportUnlistedTables(directory: string, paths: ReadonlyMap<TableName, string>, log: ProblemLog): Promise<void> {
  const files = new Set(await namesIn(directory, log))
  for (const table of TABLE_NAMES) {
    if (paths.has(table) || !files.has(`${table}.csv`)) continue
    const message = `${table}.csv lies in the directory but is not among the resources`
    log.add({
      file: DESCRIPTOR_FILE,
      row: 1,
      column: 'resources',
      message,
      expected: `a resource { "name": "${table}", "path": "${table}.csv" }`,
    })
  }
}

async function readTables(directory: string, paths: ReadonlyMap<TableName, string>, log: ProblemLog): Promise<Map<TableName, ReadTable>> {
  const tables = new Map<TableName, ReadTable>()
  for (const [table, file] of paths) {
    const bytes = await readInside(directory, file, TABLE_SIZE_LIMIT, log)
    if (bytes) tables.set(table, readTable(table, file, bytes, log))
  }
  return tables
}

const draftOf = (tables: ReadonlyMap<TableName, ReadTable>) =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, tables.get(table)?.rows ?? []])) as unknown as DraftTables

function inFileOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  return problems.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.row - b.row)
}
