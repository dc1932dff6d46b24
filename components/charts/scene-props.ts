import type { Note, ViewRow } from '@/lib/api/contract/table'
import type { Block } from '@/lib/drawing/shapes'
import type { Display } from '@/lib/selection/display'
import type { ChartProps } from './chart-props'

/** What a drawing without a browser is made of. */
export interface SceneProps<R = ViewRow> {
  rows: readonly R[]
  notes: readonly Note[]
  corpus: ChartProps['corpus']
  /** The view's own display values. */
  display: Display
  /** The events that are chosen. */
  events: readonly string[]
  /** Pixels that the drawing has. */
  width: number
  /** Pixels of its height that will be seen, where that is not all. */
  height?: number
}

/** Draws a view: blocks that stand under one another. A picture that would be too tall is cut between two of them. */
export type Scene<R = ViewRow> = (props: SceneProps<R>) => readonly Block[]
