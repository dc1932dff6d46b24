/** First and last possible day; empty where nothing is known. */
export type Days = readonly [first: string, last: string]

interface Published {
  published_on: string | null
  published_from: string | null
  published_to: string | null
}

/** The days on which an article may have been published, as the filters of the API take them: bounds are open on the side that is not given. */
export function daysOf({ published_on, published_from, published_to }: Published): Days {
  if (published_on) return [published_on, published_on]
  return [published_from ?? (published_to ? '0000-01-01' : ''), published_to ?? (published_from ? '9999-12-31' : '')]
}

/** Whether an article of these days satisfies a filter on days, of which either may be empty. */
export const satisfiesDays = ([first, last]: Days, from: string, to: string): boolean =>
  (!from || (last !== '' && last >= from)) && (!to || (first !== '' && first <= to))
