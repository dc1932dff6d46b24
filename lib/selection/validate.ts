import { FILTER_NAMES, FILTERS, type FilterSpec, type ParameterProblem, type Selection } from './parameters'

/** What a revision has: the values of a column, by `table.column`. */
export type Vocabulary = Readonly<Record<string, ReadonlySet<string>>>

/** The columns that filters refer to, as `table.column`. */
export const REFERENCED_COLUMNS: readonly { table: string; column: string }[] = [
  ...new Map(
    Object.values(FILTERS).flatMap((spec: FilterSpec) =>
      spec.refersTo ? [[`${spec.refersTo.table}.${spec.refersTo.column}`, spec.refersTo]] : [],
    ),
  ).values(),
]

/** The filters that name something this revision does not have. */
export function validateSelection(selection: Selection, vocabulary: Vocabulary): ParameterProblem[] {
  return FILTER_NAMES.flatMap((parameter) => {
    const spec: FilterSpec = FILTERS[parameter]
    const value = selection.filters[parameter]
    if (!spec.refersTo || !Array.isArray(value)) return []
    const known = vocabulary[`${spec.refersTo.table}.${spec.refersTo.column}`]
    const missing = value.filter((member) => !known?.has(member))
    if (missing.length === 0) return []
    const named = missing.slice(0, 5).map((member) => `"${member.slice(0, 60)}"`)
    return [{ parameter, message: `names ${named.join(', ')}, which this revision does not have`, value: missing.join(',') }]
  })
}
