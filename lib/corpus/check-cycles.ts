import { shown } from './problem'
import { PART_DEPTH_LIMIT, type RuleScope } from './rule-scope'

const PARENT_COLUMNS = [
  { table: 'actors', column: 'part_of' },
  { table: 'events', column: 'part_of' },
  { table: 'codes', column: 'parent_id' },
] as const

/** Nothing is a part of itself, not even through others, nor at a depth that nobody means. Each circle is reported once. */
export function checkCycles(scope: RuleScope): void {
  for (const { table, column } of PARENT_COLUMNS) {
    const rows = scope.tables[table] as { id?: string; part_of?: string; parent_id?: string }[]
    const parents = new Map<string, string>()
    for (const { id, [column]: parent } of rows) if (id !== undefined && parent !== undefined) parents.set(id, parent)
    const depths = new Map<string, number>()
    rows.forEach(({ id }, index) => {
      if (id === undefined || depths.has(id)) return
      const path = climb(id, parents, depths)
      const fault = findFault(path, settleDepths(path, depths))
      if (fault) scope.report(table, index, column, fault.message, fault.expected)
    })
  }
}

function findFault(path: readonly string[], depth: number): { message: string; expected: string } | undefined {
  const top = path.at(-1) as string
  const circle = path.slice(path.indexOf(top), path.indexOf(top) + 5)
  if (circle.length > 1) {
    return {
      message: `${circle.map(shown).join(' → ')}${circle.at(-1) === top ? '' : ' → …'} goes in a circle`,
      expected: 'parts that end in a whole',
    }
  }
  if (depth <= PART_DEPTH_LIMIT) return undefined
  return { message: `${shown(path[0] as string)} is a part at level ${depth}`, expected: `at most ${PART_DEPTH_LIMIT} levels` }
}

/** Notes the levels above each member of the path; returns those above its start. */
function settleDepths(path: readonly string[], depths: Map<string, number>): number {
  let depth = depths.get(path.at(-1) as string) ?? 0
  for (const member of path.toReversed()) {
    depths.set(member, depth)
    depth += 1
  }
  return depth - 1
}

/** The path upwards from `start`, to the top, to what has been climbed before, or round to a member of the path. */
function climb(start: string, parents: ReadonlyMap<string, string>, climbed: ReadonlyMap<string, number>): string[] {
  const path = [start]
  const onPath = new Set(path)
  for (let at = parents.get(start); at !== undefined; at = parents.get(at)) {
    path.push(at)
    if (onPath.has(at) || climbed.has(at)) break
    onPath.add(at)
  }
  return path
}
