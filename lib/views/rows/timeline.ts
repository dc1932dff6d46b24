/** A row of the view `timeline`: what one outlet published in one period, or between the same bounds. */
export interface TimelineRow {
  /** First day of the period; null where no day is printed. */
  period: string | null
  outlet: string
  outlet_name: string
  /** First and last day of the period, or the bounds that the texts give; null where a side is open. */
  first_day: string | null
  last_day: string | null
  /** Whether the day of publication is printed, lies between bounds, or is not known at all. */
  dated: 'day' | 'bounds' | 'none'
  articles: number
  n: number
  href: string
}
