import type { CellValue } from './cell'
import { formatCell } from './cell'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'
import { columnsOf, keyOf, TABLE_NAMES, type TableName } from './tables'

/** Every row has a key of its own. */
export function checkKeys(scope: RuleScope): void {
  for (const table of TABLE_NAMES) checkTableKeys(scope, table)
}

function checkTableKeys(scope: RuleScope, table: TableName): void {
  const columns = columnsOf(table).filter((column) => keyOf(table).includes(column.name))
  const firstRow = new Map<string, number>()
  scope.tables[table].forEach((row, index) => {
    const cells = columns.map((column) => {
      const value = (row as Record<string, CellValue | undefined>)[column.name]
      return value === undefined ? (column.required ? undefined : '') : formatCell(column, value)
    })
    if (cells.includes(undefined)) return
    const key = cells.join('\0')
    const before = firstRow.get(key)
    if (before === undefined) firstRow.set(key, index)
    else {
      const message = `${shown(cells.filter(Boolean).join(', '))} stands already in row ${scope.rowNumber(table, before)}`
      scope.report(table, index, keyOf(table).join('+'), message, `one row per ${keyOf(table).join(', ')}`)
    }
  })
}
