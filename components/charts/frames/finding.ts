import { groupBy } from '@/components/charts/group-by'
import type { FrameRow } from '@/lib/views/rows/frames'

interface Contrast {
  most: FrameRow
  least: FrameRow
}

/** The two outlets that use a frame most and least; null where their intervals meet. */
function contrastOf(rows: readonly FrameRow[]): Contrast | null {
  const ordered = rows.filter(({ total }) => total > 0).sort((a, b) => b.share - a.share)
  const [most, least] = [ordered[0], ordered.at(-1)]
  return most && least && most.low > least.high ? { most, least } : null
}

const shareIn = ({ share, outlet_name }: FrameRow) => `${Math.round(share)} % in ${outlet_name}`

/** On which frame two outlets stand apart most, as far as their intervals let that be said; null where there is nothing to compare. */
export function framesFinding(rows: readonly FrameRow[]): string | null {
  if (new Set(rows.map(({ outlet }) => outlet)).size < 2) return null
  const contrasts = [...groupBy(rows, ({ code }) => code).values()].flatMap((ofCode) => contrastOf(ofCode) ?? [])
  contrasts.sort((a, b) => b.most.share - b.least.share - (a.most.share - a.least.share))
  const [first, ...others] = contrasts
  if (!first) return 'No frame sets two outlets apart by more than their 95 % intervals.'
  const frames = others.length > 0 ? `on ${contrasts.length} frames, most on` : 'on'
  return `Outlets are apart by more than their 95 % intervals ${frames} ${first.most.code_name}: ${shareIn(first.most)}, ${shareIn(first.least)}.`
}
