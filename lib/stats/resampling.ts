/** A source of numbers from 0 to below 1: the same seed gives the same series everywhere (FNV-1a for the seed, mulberry32 for the series). */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Standard deviation of a statistic over samples drawn from the units with replacement, each as large as there are units:
 * the bootstrap estimate of its standard error (Efron, "Bootstrap Methods", Annals of Statistics 7, 1979). 0 for fewer than two units, which say nothing of it.
 * @param statistic of a sample, given how often each unit is in it
 */
export function resampledDeviation(
  units: number,
  statistic: (times: Uint32Array) => number,
  random: () => number,
  repetitions = 1000,
): number {
  if (units < 2) return 0
  const times = new Uint32Array(units)
  let mean = 0
  let squares = 0
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    times.fill(0)
    for (let draw = 0; draw < units; draw += 1) {
      const unit = Math.floor(random() * units)
      times[unit] = (times[unit] ?? 0) + 1
    }
    const value = statistic(times)
    const difference = value - mean
    mean += difference / repetition
    squares += difference * (value - mean)
  }
  return Math.sqrt(squares / (repetitions - 1))
}
