/** Colours in `globals.css`: `--outlet-0` to `--outlet-7`. */
const COLORS = 8

/**
 * A CSS colour per outlet: in the order of their ids among the outlets that have articles, so that an outlet
 * keeps its colour in every chart and on every page of a corpus. From the ninth outlet on, colours repeat.
 */
export function outletColors(outlets: readonly { id: string; articles: number }[]): ReadonlyMap<string, string> {
  const ids = outlets.filter((outlet) => outlet.articles > 0).map((outlet) => outlet.id)
  return new Map(ids.sort().map((id, rank) => [id, `var(--outlet-${rank % COLORS})`]))
}

export const UNKNOWN_OUTLET_COLOR = 'var(--ink-3)'
