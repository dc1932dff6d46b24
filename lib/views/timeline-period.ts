import { type ArticleColumns, NO_DAY } from '@/lib/store/article-columns'

export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** A period of each kind lasts so long, and no drawing needs more columns than this of it. */
const MOST_DAYS: readonly [Period, number][] = [
  ['day', 60],
  ['week', 420],
  ['month', 3650],
]

/** So few days need no longer period, however far they lie apart. */
const FEW_DAYS = 12

/** On how many days something was published, and how many lie between the first and the last. @param excerpts of each article how many are selected */
export function publicationDays({ publishedOn }: ArticleColumns, excerpts: Int32Array): { days: number; span: number } {
  const days = new Set<number>()
  for (let article = 0; article < excerpts.length; article += 1) {
    const day = publishedOn[article] as number
    if (excerpts[article] !== 0 && day !== NO_DAY) days.add(day)
  }
  const sorted = [...days].sort((a, b) => a - b)
  return { days: sorted.length, span: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) }
}

/** The shortest period of which the days need few columns. */
export function periodFor({ days, span }: { days: number; span: number }): Period {
  return days <= FEW_DAYS ? 'day' : (MOST_DAYS.find(([, most]) => span <= most)?.[0] ?? 'year')
}

const MS_A_DAY = 86_400_000

/** Days since 1970-01-01, a Thursday. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / MS_A_DAY
}

/** First and last day of the period that a day is in. All are days since 1970-01-01. */
export function periodAround(day: number, period: Period): readonly [number, number] {
  if (period === 'day') return [day, day]
  const date = new Date(day * MS_A_DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (period === 'year') return [dayNumber(year, 0, 1), dayNumber(year, 11, 31)]
  if (period === 'month') return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]
  const monday = day - ((date.getUTCDay() + 6) % 7)
  return [monday, monday + 6]
}

/** As ISO 8601 writes it. */
export function isoDay(day: number): string {
  const date = new Date(day * MS_A_DAY)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}
