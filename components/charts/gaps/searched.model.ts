import type { GapRow } from '@/lib/views/rows/gaps'

/** The outlets that were searched for anything here: those that have a column. */
export const searchedOutlets = (rows: readonly Pick<GapRow, 'state' | 'outlet'>[]): Set<string> =>
  new Set(rows.filter(({ state }) => state === 'mentioned' || state === 'coded').map(({ outlet }) => outlet))
