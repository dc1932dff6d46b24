import type { CellValue } from './cell'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'
import { type ColumnSpec, columnsOf, TABLE_NAMES } from './tables'

/** UTF-8 that was read as Windows-1252: `Ã` and `â€` with what follows them then. */
const MISREAD = /Ã[\u0080-\u00BF\u0152-\u0178\u2018-\u2122]|â€[\u0080-\u00BF\u0152-\u0178\u2018-\u2122]/

/** Columns that repeat the article's own characters, where even broken ones may be as printed. */
const AS_PRINTED = new Set(['quote', 'wording', 'title', 'authors'])

const isOwnText = ({ name, type }: ColumnSpec) => (type === 'text' || type === 'texts') && !AS_PRINTED.has(name)

const findMisread = (value: CellValue) => [value].flat().find((text) => MISREAD.test(String(text)))

/** Whether `checkEncoding` reports a cell of this column with this value. */
export const isMisread = (column: ColumnSpec, value: CellValue) => isOwnText(column) && findMisread(value) !== undefined

/** Text that came through a program that took its encoding for another, as spreadsheets do with a file they open directly. */
export function checkEncoding(scope: RuleScope): void {
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table).filter(isOwnText)
    scope.tables[table].forEach((row, index) => {
      for (const { name } of columns) {
        const value = (row as Record<string, CellValue | undefined>)[name]
        const misread = value === undefined ? undefined : findMisread(value)
        if (misread === undefined) continue
        const message = `${shown(String(misread))} is UTF-8 that was read as Windows-1252`
        scope.report(
          table,
          index,
          name,
          message,
          'the characters themselves: import the file into the spreadsheet as UTF-8, then save it again',
        )
      }
    })
  }
}
