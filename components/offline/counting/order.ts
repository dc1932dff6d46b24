import type { ViewRow } from '@/lib/api/contract/table'

type Key = (row: ViewRow) => string | number | boolean

/** A column by its values; what has none comes first. */
export const rising =
  (name: string): Key =>
  (row) => {
    const cell = row[name]
    return typeof cell === 'number' ? cell : String(cell ?? '')
  }

/** A column of numbers, the largest first. */
export const falling =
  (name: string): Key =>
  (row) =>
    -Number(row[name])

/** By several keys: the next decides where one is equal. Texts are in the order of their signs, as the database has them. */
export const inOrderOf =
  (...keys: readonly Key[]) =>
  (a: ViewRow, b: ViewRow): number => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)]
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }
