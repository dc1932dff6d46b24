const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2024-07-31` → `31 July 2024`; also `2024-07` and `2024`. Anything else is returned as it stands. */
export function dayInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (!year) return date
  return [day && Number(day), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ')
}

interface Publication {
  published_on: string | null
  published_from: string | null
  published_to: string | null
}

/** The day of first publication, or the bounds that the text gives; what is inferred says so. */
export function publicationInWords({ published_on, published_from, published_to }: Publication, basis?: string | null): string {
  if (published_on) return basis === 'inferred' ? `${dayInWords(published_on)} (date inferred)` : dayInWords(published_on)
  if (published_from && published_to) return `between ${dayInWords(published_from)} and ${dayInWords(published_to)} (date inferred)`
  if (published_from) return `${dayInWords(published_from)} or later (date inferred)`
  if (published_to) return `${dayInWords(published_to)} or earlier (date inferred)`
  return 'date not stated'
}

/** `30 July 2017`, `28–31 July 2024`, `28 July – 2 August 2024`. */
export function periodInWords(from: string, to: string | null): string {
  if (!to || to === from) return dayInWords(from)
  const [start, end] = [dayInWords(from).split(' '), dayInWords(to).split(' ')]
  if (start.length === 3 && start[2] === end[2]) {
    if (start[1] === end[1]) return `${start[0]}–${end.join(' ')}`
    return `${start[0]} ${start[1]} – ${end.join(' ')}`
  }
  return `${start.join(' ')} – ${end.join(' ')}`
}
