/** Whether the text is a day that exists, written `YYYY-MM-DD`; there is no year 0. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether the text is a day, a month (`2024-07`) or a year (`2024`). */
export const isCalendarDate = (text: string) =>
  isCalendarDay(text) || (/^\d{4}-\d\d$/.test(text) && isCalendarDay(`${text}-01`)) || /^\d{4}$/.test(text)
