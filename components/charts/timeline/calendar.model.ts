/** Days of the Gregorian calendar as whole numbers, 1 January 1970 being 0. */

export type Period = 'day' | 'week' | 'month' | 'year'

const DAY_MS = 86_400_000

/** @param day `2024-07-31` */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The kind of period that lasts about so many days. */
export function periodOfDays(days: number): Period {
  if (days < 4) return 'day'
  if (days < 20) return 'week'
  return days < 100 ? 'month' : 'year'
}

const THURSDAY = 3

/** The first day of the period that a day is in; weeks begin on Monday. */
export function startOfPeriod(day: number, unit: Period): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((((day + THURSDAY) % 7) + 7) % 7)
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1) / DAY_MS
}

/** The day on which the period begins that is so many later than the one that begins on `start`. */
export function addPeriods(start: number, unit: Period, count: number): number {
  if (unit === 'day') return start + count
  if (unit === 'week') return start + 7 * count
  const date = new Date(start * DAY_MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return Date.UTC(unit === 'year' ? year + count : year, unit === 'month' ? month + count : 0, 1) / DAY_MS
}
