import { type CellValue, formatCell, parseCell } from './cell'
import { checkClaims } from './check-claims'
import { checkCycles } from './check-cycles'
import { checkEncoding } from './check-encoding'
import { checkEvents } from './check-events'
import { checkExcerpts } from './check-excerpts'
import { checkKeys } from './check-keys'
import { checkLists } from './check-lists'
import { checkReferences } from './check-references'
import { checkWordings } from './check-wordings'
import { descriptionSchema } from './description'
import { type Problem, ProblemLog, shown } from './problem'
import { DraftScope, type RuleScope } from './rule-scope'
import { type ColumnSpec, type Corpus, columnsOf, TABLE_NAMES, type TableName } from './tables'

/** What holds between cells and rows beyond keys, references and encoding. */
const RELATIONS = [checkCycles, checkEvents, checkExcerpts, checkClaims, checkLists, checkWordings]
const RULES = [checkKeys, checkReferences, ...RELATIONS, checkEncoding]

/** Reports what is wrong across cells, rows and tables; the cells themselves are taken to be right or absent. */
export function checkRules(scope: RuleScope): void {
  for (const rule of RULES) rule(scope)
}

/** The same for a reader that has seen to keys, references and encoding on its own. */
export function checkRelations(scope: RuleScope): void {
  for (const rule of RELATIONS) rule(scope)
}

/** What is wrong with a corpus in memory: its cells and everything across them, placed as in the files it would be written to. */
export function checkCorpus(corpus: Corpus): Problem[] {
  const log = new ProblemLog()
  for (const issue of descriptionSchema.safeParse(corpus.description).error?.issues ?? []) {
    log.add({
      file: 'datapackage.json',
      row: 1,
      column: issue.path.join('.') || '-',
      message: 'the value cannot be used',
      expected: issue.message,
    })
  }
  const locate = (table: TableName, index: number) => ({ file: `${table}.csv`, row: index + 2 })
  for (const table of TABLE_NAMES) {
    corpus.tables[table].forEach((row, index) => {
      for (const column of columnsOf(table)) {
        const problem = cellProblem(column, (row as Record<string, CellValue | undefined>)[column.name])
        if (problem) log.add({ ...locate(table, index), column: column.name, ...problem })
      }
    })
  }
  checkRules(new DraftScope(corpus.tables, locate, log))
  return log.kept
}

function cellProblem(column: ColumnSpec, value: CellValue | undefined): { message: string; expected: string } | undefined {
  const text = value === undefined ? '' : formatCell(column, value)
  if (text.trim() === '') return column.required && { message: 'the cell is empty', expected: `a value: ${column.definition}` }
  const parsed = parseCell(column, text)
  if ('message' in parsed) return parsed
  const sameLength = !Array.isArray(value) || (Array.isArray(parsed.value) && parsed.value.length === value.length)
  return sameLength ? undefined : { message: `${shown(text)} would be read back otherwise`, expected: 'items without |' }
}
