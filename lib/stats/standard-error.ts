import { type Random, resamples } from './bootstrap'

/** The standard deviation of a sample; 0 for fewer than two values. */
export function sampleDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/**
 * The standard error of a statistic by resampling: Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979).
 * 0 for fewer than two units, which say nothing of it.
 * @param statistic of a sample, given how often each unit was drawn
 */
export function bootstrapError(units: number, statistic: (drawn: Uint32Array) => number, random: Random, repetitions?: number): number {
  if (units < 2) return 0
  return sampleDeviation(Array.from(resamples(units, random, repetitions), statistic))
}
