/** How often each value was given to one unit, and how many units look so. */
export interface Units {
  values: readonly number[]
  count: number
}

/**
 * Krippendorff's α of nominal data: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, sections A to C:
 * 1 − observed / expected disagreement. Any number of observers, any number of them missing; a unit with fewer than two values says nothing.
 * 1 is agreement throughout, 0 what chance alone would give, below 0 less than that.
 * @returns undefined where all values are the same, or none can be paired: then there is nothing to agree or disagree on
 */
export function nominalAlpha(units: readonly Units[]): number | undefined {
  const totals: number[] = []
  let paired = 0
  let observed = 0
  for (const { values, count } of units) {
    const given = values.reduce((sum, times) => sum + times, 0)
    if (given < 2) continue
    const same = values.reduce((sum, times) => sum + times * (times - 1), 0)
    observed += (count * (given * (given - 1) - same)) / (given - 1)
    paired += count * given
    for (const [value, times] of values.entries()) totals[value] = (totals[value] ?? 0) + count * times
  }
  const expected = paired ** 2 - totals.reduce((sum, times) => sum + times ** 2, 0)
  return expected === 0 ? undefined : 1 - ((paired - 1) * observed) / expected
}
