import { groupBy } from '@/components/charts/group-by'
import type { FrameRow } from '@/lib/views/rows/frames'

interface Contrast {
  most: FrameRow
  least: FrameRow
}

const difference = ({ most, least }: Contrast) => most.share - least.share

/** The two outlets whose shares of a frame are farthest apart of those whose intervals do not meet: the highest and the lowest share may be the least certain. */
function contrastOf(rows: readonly FrameRow[]): Contrast | null {
  const measured = rows.filter(({ total }) => total > 0)
  const apart = measured.flatMap((most) => measured.flatMap((least) => (most.low > least.high ? [{ most, least }] : [])))
  return apart.reduce<Contrast | null>((widest, one) => (widest && difference(widest) >= difference(one) ? widest : one), null)
}

const shareIn = ({ share, outlet_name }: FrameRow) => `${Math.round(share)} % in ${outlet_name}`

/** On which frame two outlets stand apart most, as far as their intervals let that be said; null where there is nothing to compare. */
export function framesFinding(rows: readonly FrameRow[]): string | null {
  if (new Set(rows.map(({ outlet }) => outlet)).size < 2) return null
  const contrasts = [...groupBy(rows, ({ code }) => code).values()].flatMap((ofCode) => contrastOf(ofCode) ?? [])
  contrasts.sort((a, b) => difference(b) - difference(a))
  const [first, ...others] = contrasts
  if (!first) return 'No frame sets two outlets apart by more than their 95 % intervals.'
  const frames = others.length > 0 ? `on ${contrasts.length} frames, most on` : 'on'
  return `Outlets are apart by more than their 95 % intervals ${frames} ${first.most.code_name}: ${shareIn(first.most)}, ${shareIn(first.least)}.`
}
