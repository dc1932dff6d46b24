const MILLISECONDS_A_DAY = 86_400_000

/** Days from 1970-01-01 to an ISO day. */
export const dayNumber = (day: string): number => Date.parse(day) / MILLISECONDS_A_DAY
