import { type RawBuilder, sql } from 'kysely'

/** `limit` for a number of rows; nothing for all. */
export const limitTo = (top: number): RawBuilder<unknown> => (Number.isFinite(top) ? sql`limit ${top}` : sql``)

/**
 * The first of some numbered things in an order, without putting all of them in order.
 * @param rankOf a small whole number of each, by which `compare` orders before all else
 */
export function firstInOrder(
  all: readonly number[],
  rankOf: (one: number) => number,
  compare: (a: number, b: number) => number,
  top: number,
): number[] {
  if (all.length <= top) return all.toSorted(compare)
  const sizes: number[] = []
  for (const one of all) sizes[rankOf(one)] = (sizes[rankOf(one)] ?? 0) + 1
  let [last, before] = [0, 0]
  while (before + (sizes[last] ?? 0) < top) {
    before += sizes[last] ?? 0
    last += 1
  }
  return all
    .filter((one) => rankOf(one) <= last)
    .sort(compare)
    .slice(0, top)
}
