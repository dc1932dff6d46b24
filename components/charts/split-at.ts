/** Nobody opens a fold for so few. */
const TOO_FEW_TO_FOLD = 2

/** The first so many of a list and the rest, which is empty or worth a fold. */
export function splitAt<T>(items: readonly T[], first: number): [shown: T[], rest: T[]] {
  return items.length <= first + TOO_FEW_TO_FOLD ? [[...items], []] : [items.slice(0, first), items.slice(first)]
}
