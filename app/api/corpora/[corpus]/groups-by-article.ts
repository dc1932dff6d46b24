import type { Groups } from '@/components/offline/saved-data'

type Named = Readonly<Partial<Record<string, unknown>>>

/** Finds the place of the row that something is counted in, by the columns that name it; −1 where there is none. */
export function placesOf(rows: readonly Named[], columns: readonly string[]): (one: object) => number {
  const keyOf = (one: Named) => JSON.stringify(columns.map((column) => one[column] ?? null))
  const places = new Map<string, number>()
  rows.forEach((row, place) => {
    if (!places.has(keyOf(row))) places.set(keyOf(row), place)
  })
  return (one) => places.get(keyOf(one as Named)) ?? -1
}

/** What is found, as numbers one after the other, by article. */
export function groupsByArticle<T extends { article: string }>(
  found: readonly T[],
  numbersOf: (one: T) => readonly number[],
): (article: string) => Groups {
  const groups = new Map<string, number[]>()
  for (const one of found) {
    const group = groups.get(one.article) ?? []
    groups.set(one.article, group)
    group.push(...numbersOf(one))
  }
  return (article) => groups.get(article) ?? []
}
