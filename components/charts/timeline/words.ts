import { dayInWords, periodInWords } from '@/components/excerpts/dates'
import { plural } from '@/components/ui/plural'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import type { Period } from './calendar.model'
import type { Event, TimelineModel, TimelinePeriod } from './timeline.model'

/** The first day of a period as the name of the whole where it has one: `July 2024`, `2024`. */
export function tickInWords(day: string, unit: Period): string {
  if (unit === 'year') return day.slice(0, 4)
  return dayInWords(unit === 'month' ? day.slice(0, 7) : day)
}

/** `July 2024`; of days and weeks from when to when. */
export const spanInWords = ({ first, last }: TimelinePeriod, unit: Period): string =>
  unit === 'month' || unit === 'year' ? tickInWords(first, unit) : periodInWords(first, last)

export const bandInWords = ({ title, starts_on, ends_on }: Event): string => `${title}: ${periodInWords(starts_on ?? '', ends_on)}`

function whenInWords({ dated, first_day, last_day }: TimelineRow, unit: Period): string {
  if (dated === 'day') return spanInWords({ first: first_day ?? '', last: last_day ?? '' }, unit)
  if (first_day && last_day) return `some day from ${dayInWords(first_day)} to ${dayInWords(last_day)}, date inferred`
  if (last_day) return `${dayInWords(last_day)} or earlier, date inferred`
  return first_day ? `${dayInWords(first_day)} or later, date inferred` : 'no date known'
}

/** `CodePink, July 2024: 1 article, 91 excerpts.` */
export const rowInWords = (row: TimelineRow, { unit }: Pick<TimelineModel, 'unit'>): string =>
  `${row.outlet_name}, ${whenInWords(row, unit)}: ${plural(row.articles, 'article')}, ${plural(row.n, 'excerpt')}.`

/** What the height of a column says, and how a hatched bar is read. */
export const columnsInWords = ({ counted, unit, most, isShared }: Pick<TimelineModel, 'counted' | 'unit' | 'most' | 'isShared'>): string =>
  `A column: ${counted} first published in one ${unit}; the same height is the same number in all lanes${isShared ? ' of all the events here' : ''}, up to ${most.toLocaleString('en-GB')}. A hatched bar: ${counted} of which no day is printed, between the days that their texts allow.`

/** The number beside a mark. */
export const countInWords = (row: TimelineRow, { counted }: Pick<TimelineModel, 'counted'>): string =>
  (counted === 'articles' ? row.articles : row.n).toLocaleString('en-GB')
