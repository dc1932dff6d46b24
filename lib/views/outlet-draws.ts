import { selectionQuery } from '@/lib/selection/serialise'
import type { Reading } from './view'

/**
 * What resampling starts from for one outlet: the revision, the view, the outlet and the filters, but for those on outlets and days. What is resampled are
 * the outlet's own articles, so that its interval is the same whichever other outlets are shown, and under any dates that all its articles satisfy.
 */
export function seedOfOutlet({ origin, filters }: Pick<Reading, 'origin' | 'filters'>, outlet: string): string {
  const { outlet: _outlets, group: _groups, from: _from, to: _to, ...others } = filters
  return `${origin}/${selectionQuery({ filters: others })}/${outlet}`
}
