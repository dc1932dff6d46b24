import type { Fact, Group } from '@/lib/views/view'
import type { AnyView } from './find-view'
import { refuseProblems } from './problem-error'

const SEPARATOR = '~'

const keyOf = (view: AnyView, fact: Fact): string =>
  view.key.map((column) => (fact as unknown as Record<string, string>)[column]).join(SEPARATOR)

/** Facts by the row they belong to, in the order of their first fact. */
export function groupFacts<F extends Fact>(view: AnyView, facts: readonly F[]): Group<F>[] {
  const groups = new Map<string, F[]>()
  for (const fact of facts) {
    const key = keyOf(view, fact)
    const group = groups.get(key)
    if (group) group.push(fact)
    else groups.set(key, [fact])
  }
  return [...groups].map(([key, members]) => ({ key, facts: members }))
}

/** Distinct excerpts behind a row. */
export const excerptsBehind = (facts: readonly Fact[]): number => new Set(facts.map((fact) => fact.rid)).size

/**
 * The value of each key column.
 * @throws ProblemError 400 when the text is no key of this view
 */
export function readRowKey(view: AnyView, row: string): [column: string, value: string][] {
  const values = row.split(SEPARATOR)
  if (values.length !== view.key.length) {
    refuseProblems([{ parameter: 'row', message: `is not a row of this view; a row is ${view.key.join(SEPARATOR)}` }])
  }
  return view.key.map((column, index) => [column, values[index] ?? ''])
}
