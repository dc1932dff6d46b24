import { shown } from './problem'
import type { RuleScope } from './rule-scope'

const PARENT_COLUMNS = [
  { table: 'actors', column: 'part_of' },
  { table: 'events', column: 'part_of' },
  { table: 'codes', column: 'parent_id' },
] as const

/** Nothing is a part of itself, not even through others. Each circle is reported once. */
export function checkCycles(scope: RuleScope): void {
  for (const { table, column } of PARENT_COLUMNS) {
    const rows = scope.tables[table] as { id?: string; part_of?: string; parent_id?: string }[]
    const parents = new Map(
      rows.flatMap((row) => (row.id && row[column as 'part_of'] ? [[row.id, row[column as 'part_of'] as string]] : [])),
    )
    const settled = new Set<string>()
    rows.forEach(({ id }, index) => {
      const circle = id === undefined ? undefined : findCircle(id, parents, settled)
      if (circle)
        scope.report(
          table,
          index,
          column,
          `${circle.slice(0, 5).map(shown).join(' → ')} goes in a circle`,
          'a part that comes to an end at the top',
        )
    })
  }
}

/** Follows the parents; whatever it passes is settled and never followed again. */
function findCircle(start: string, parents: ReadonlyMap<string, string>, settled: Set<string>): string[] | undefined {
  const path: string[] = []
  const onPath = new Set<string>()
  let at: string | undefined = start
  while (at !== undefined && !settled.has(at)) {
    settled.add(at)
    onPath.add(at)
    path.push(at)
    at = parents.get(at)
  }
  return at !== undefined && onPath.has(at) ? [...path.slice(path.indexOf(at)), at] : undefined
}
