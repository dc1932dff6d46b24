/** Bounds of an estimate, both included. */
export interface Interval {
  low: number
  high: number
}

/** The level of every interval. */
export const LEVEL = 0.95
/** The standard normal quantile of that level, two-sided. */
export const Z = 1.959963984540054
