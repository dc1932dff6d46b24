import { groupBy } from '@/components/charts/group-by'
import type { Asked } from '@/components/offline/asked'
import type { Groups } from '@/components/offline/saved-data'

/** What the articles that are left add, by outlet. */
export function leftByOutlet<P extends readonly [article: string, ...unknown[]]>(
  parts: readonly P[],
  { articles, left }: Pick<Asked, 'articles' | 'left'>,
): Map<string, P[]> {
  const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet]))
  return groupBy(
    parts.filter(([article]) => left.has(article)),
    ([article]) => outlets.get(article) ?? '',
  )
}

/** Visits groups of numbers that stand one after the other. @param size numbers in each */
export function visitGroups(groups: Groups, size: number, visit: (numbers: readonly number[]) => void): void {
  for (let at = 0; at < groups.length; at += size) visit(groups.slice(at, at + size))
}

/** The sums of groups by their first number, which names what the others are of, and how many groups there are of it. */
export function summedGroups(all: readonly Groups[], size: number): Map<number, { sums: number[]; count: number }> {
  const found = new Map<number, { sums: number[]; count: number }>()
  for (const groups of all)
    visitGroups(groups, size, ([name = 0, ...numbers]) => {
      const before = found.get(name)
      found.set(name, {
        sums: numbers.map((number, at) => number + (before?.sums[at] ?? 0)),
        count: (before?.count ?? 0) + 1,
      })
    })
  return found
}
