import type { DisplayOption, DisplayOptions } from '@/lib/selection/display'

const text = (title: string, maxLength: number): DisplayOption => ({ kind: 'text', title, maxLength })

/** Parameters of the API alone: which part of an answer is wanted. */
export const EXTRAS = {
  top: text('Rows at most, or all', 9),
  limit: text('Excerpts, or articles, at most', 9),
  cursor: text('Where the page before ended', 40),
  row: text('Key of a row', 2_000),
} as const satisfies DisplayOptions
export type Extra = keyof typeof EXTRAS
