import type { Run } from '@/lib/drawing/paragraph'

/** The text styles that pictures share with the pages. */
export const INK = 'var(--ink)'
export const INK_2 = 'var(--ink-2)'
export const INK_3 = 'var(--ink-3)'

/** 13 pixels, the size of what accompanies. */
export const small = (text: string, fill = INK_2): Run => ({ text, style: { size: 13 }, fill })
export const smallBold = (text: string, fill = INK): Run => ({ text, style: { size: 13, weight: 600 }, fill })
/** 12 pixels, for axes and for what stands under a name. */
export const tiny = (text: string, fill = INK_2): Run => ({ text, style: { size: 12 }, fill })
export const body = (text: string, fill = INK): Run => ({ text, style: { size: 14 }, fill })
export const bodyBold = (text: string, fill = INK): Run => ({ text, style: { size: 14, weight: 600 }, fill })
export const heading = (text: string, size = 20): Run => ({ text, style: { size, family: 'serif' }, fill: INK })
