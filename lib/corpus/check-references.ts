import type { CellValue } from './cell'
import { nearMiss } from './near-miss'
import { shown } from './problem'
import type { RuleScope } from './rule-scope'
import { type ColumnSpec, columnsOf, TABLE_NAMES, type TableName } from './tables'

/** Unknown ids that are looked up among those that are there, and rows of a table that are looked through: a file may be wrong in every line. */
const LOOKED_UP = 20
const LOOKED_THROUGH = 2_000

/** Says what an unknown id may stand for, of so many ids. */
function adviser(scope: RuleScope): (target: TableName, id: string) => string {
  const advice = new Map<string, string>()
  return (target, id) => {
    const key = `${target} ${id}`
    if (!advice.has(key) && advice.size < LOOKED_UP && scope.tables[target].length <= LOOKED_THROUGH) {
      const near = nearMiss(id, idsOf(scope, target))
      advice.set(key, near ? `; did you mean ${shown(near)}?` : '')
    }
    return advice.get(key) ?? ''
  }
}

function* idsOf(scope: RuleScope, table: TableName): Generator<string> {
  for (const { id } of scope.tables[table] as Iterable<{ id?: string }>) if (id !== undefined) yield id
}

/** Every id that refers to a table stands there: also each id of a list and each actor of a voice chain. */
export function checkReferences(scope: RuleScope): void {
  const adviceOn = adviser(scope)
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table).filter((column) => column.references && scope.knows(column.references as TableName))
    scope.tables[table].forEach((row, index) => {
      for (const column of columns) {
        const target = column.references as TableName
        for (const id of unknownIds(scope, column, (row as Record<string, CellValue | undefined>)[column.name])) {
          const expected = `the id of a row of ${target}${adviceOn(target, id)}`
          scope.report(table, index, column.name, `${shown(id)} is not in ${target}`, expected)
        }
      }
    })
  }
}

const NONE: readonly string[] = []

function unknownIds(scope: RuleScope, column: ColumnSpec, value: CellValue | undefined): readonly string[] {
  if (value === undefined) return NONE
  const target = column.references as TableName
  const ids = Array.isArray(value) ? value.flat() : [String(value)]
  return [...new Set(ids)].filter((id) => !scope.find(target, id))
}
