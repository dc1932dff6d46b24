import type { CellValue } from './cell'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'
import { type ColumnSpec, columnsOf, TABLE_NAMES, type TableName } from './tables'

/** Every id that refers to a table stands there: also each id of a list and each actor of a voice chain. */
export function checkReferences(scope: RuleScope): void {
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table).filter((column) => column.references && scope.knows(column.references as TableName))
    scope.tables[table].forEach((row, index) => {
      for (const column of columns) checkCell(scope, table, index, column, (row as Record<string, CellValue | undefined>)[column.name])
    })
  }
}

function checkCell(scope: RuleScope, table: TableName, index: number, column: ColumnSpec, value: CellValue | undefined): void {
  if (value === undefined) return
  const target = column.references as TableName
  const ids = Array.isArray(value) ? value.flat() : [String(value)]
  for (const id of new Set(ids)) {
    if (!scope.find(target, id)) scope.report(table, index, column.name, `${shown(id)} is not in ${target}`, `the id of a row of ${target}`)
  }
}
