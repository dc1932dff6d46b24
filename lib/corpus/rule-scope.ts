import type { ProblemLog } from './problem'
import { type Row, TABLE_NAMES, type TableName } from './tables'

/** Rows of a table, in memory or made one after the other. */
export type Rows<R> = Pick<readonly R[], 'length' | 'forEach' | typeof Symbol.iterator>

/** Tables whose rows may lack cells, even required ones: those that could not be read and were reported. */
export type DraftTables = { [T in TableName]: Rows<Partial<Row<T>>> }

/** A row of a table that belongs to excerpts. */
export type OfExcerpt = { excerpt_id?: string }

/** Where a row stands. */
export type Locate = (table: TableName, index: number) => { file: string; row: number }

/** Levels of parts inside parts; deeper ones are a mistake, and following them would take for ever. */
export const PART_DEPTH_LIMIT = 100

/** What the rules work on: the rows, a look-up by id, and a place for what is wrong. */
export interface RuleScope {
  readonly tables: DraftTables
  /** The first row with this id. */
  find<T extends TableName>(table: T, id: string | undefined): Partial<Row<T>> | undefined
  /** The excerpt that a row belongs to. */
  excerptOf(row: OfExcerpt): Partial<Row<'excerpts'>> | undefined
  /** Whether the ids of a table are known, so that an unknown id means something. */
  knows(table: TableName): boolean
  rowNumber(table: TableName, index: number): number
  report(table: TableName, index: number, column: string, message: string, expected: string): void
}

/** The scope of tables that are in memory as rows. */
export class DraftScope implements RuleScope {
  private readonly byId = new Map<TableName, Map<string, object>>()

  /** `unread` are the tables of which rows are not known, since their file could not be read to its end. */
  constructor(
    readonly tables: DraftTables,
    private readonly locate: Locate,
    private readonly log: ProblemLog,
    readonly unread: ReadonlySet<TableName> = new Set(),
  ) {
    for (const table of TABLE_NAMES) this.byId.set(table, indexById(tables[table]))
  }

  find<T extends TableName>(table: T, id: string | undefined): Partial<Row<T>> | undefined {
    return id === undefined ? undefined : (this.byId.get(table)?.get(id) as Partial<Row<T>> | undefined)
  }

  excerptOf({ excerpt_id }: OfExcerpt): Partial<Row<'excerpts'>> | undefined {
    return this.find('excerpts', excerpt_id)
  }

  knows(table: TableName): boolean {
    return !this.unread.has(table) && (this.tables[table].length === 0 || (this.byId.get(table)?.size ?? 0) > 0)
  }

  rowNumber(table: TableName, index: number): number {
    return this.locate(table, index).row
  }

  report(table: TableName, index: number, column: string, message: string, expected: string): void {
    this.log.add({ ...this.locate(table, index), column, message, expected })
  }
}

function indexById(rows: Rows<object>): Map<string, object> {
  const index = new Map<string, object>()
  for (const row of rows) {
    const { id } = row as { id?: string }
    if (id !== undefined && !index.has(id)) index.set(id, row)
  }
  return index
}
