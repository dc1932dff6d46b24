import type { ProblemLog } from './problem'
import type { Row, TableName } from './tables'

/** Tables whose rows may lack cells, even required ones: those that could not be read and were reported. */
export type DraftTables = { [T in TableName]: Partial<Row<T>>[] }

/** Where a row stands. */
export type Locate = (table: TableName, index: number) => { file: string; row: number }

/** Adds what is wrong across cells, rows and tables to the log. */
export function findRuleProblems(_tables: DraftTables, _locate: Locate, _log: ProblemLog): void {}
