import { selectionQuery } from '@/lib/selection/serialise'
import type { Reading } from './view'

/** What resampling starts from for every outlet: the revision, the view and the filters, but for those on outlets and days. */
export function seedOfOutlets({ origin, filters }: Pick<Reading, 'origin' | 'filters'>): string {
  const { outlet: _outlets, group: _groups, from: _from, to: _to, ...others } = filters
  return `${origin}/${selectionQuery({ filters: others })}`
}

/**
 * What resampling starts from for one outlet: that, and the outlet. What is resampled are
 * the outlet's own articles, so that its interval is the same whichever other outlets are shown, and under any dates that all its articles satisfy.
 */
export const seedOfOutlet = (reading: Pick<Reading, 'origin' | 'filters'>, outlet: string): string => `${seedOfOutlets(reading)}/${outlet}`
