import type { CSSProperties } from 'react'

/** How high the first parts of drawings mostly are, in rem: on a phone, and where there is room. */
const HEIGHTS: Readonly<Record<string, readonly [narrow: number, wide: number]>> = {
  figures: [86, 64],
  positions: [68, 43],
  frames: [56, 28],
  language: [42, 19],
  timeline: [25, 22],
  voices: [59, 21],
  agreement: [62, 37],
  gaps: [49, 34],
  similarity: [17, 14],
  reliability: [39, 29],
}
const OTHERS = [40, 24] as const

/** Room for a drawing that is still to come, so that little moves when it does; for `.panel` of the style sheet of `EventPanel`. */
export function expectedHeight(view: string): CSSProperties {
  const [narrow, wide] = HEIGHTS[view] ?? OTHERS
  return { '--narrow': `${narrow}rem`, '--wide': `${wide}rem` } as CSSProperties
}
