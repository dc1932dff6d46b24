import type { DisplayOption, DisplayOptions } from '@/lib/selection/display'

const text = (title: string, maxLength: number): DisplayOption => ({ kind: 'text', title, maxLength })

/** Parameters of the API alone: which part of an answer is wanted. */
export const EXTRAS = {
  top: text('Rows, or values of each filter, at most, or all', 9),
  limit: text('Excerpts, or articles, at most', 9),
  cursor: text('Where the page before ended', 40),
  row: text('Key of a row', 2_000),
  theme: { kind: 'choice', choices: ['light', 'dark'], default: 'light', title: 'Colours of the image' },
  width: text('Width of the drawing in pixels, 480 to 1600; 1000 unless given', 4),
  article: text('Id of an article', 200),
  scale: { kind: 'choice', choices: ['1', '2'], default: '1', title: 'Pixels of the image per pixel of the drawing' },
} as const satisfies DisplayOptions
export type Extra = keyof typeof EXTRAS
