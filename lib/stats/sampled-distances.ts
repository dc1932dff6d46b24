/**
 * Jensen–Shannon distances of many samples of two distributions: what `jensenShannonDistance` says of each to nine decimals, some ten times as fast.
 * With d = (p − q) ⁄ (p + q), a thing of which the distributions have p and q adds (p + q) · ((1 + d) ln(1 + d) + (1 − d) ln(1 − d)) ⁄ 4 to the
 * divergence, in nats: its contrast is a function of one number, even and smooth, of which a table can be kept.
 */

/** Distributions, those of one sample side by side, sample after sample; NaN throughout where a sample has nothing to distribute. */
export interface SampledShares {
  readonly width: number
  readonly samples: number
  readonly shares: Float64Array
}

const side = (part: number) => (part > 0 ? part * Math.log(part) : 0)
const contrast = (d: number) => side(1 + d) + side(1 - d)

const STEPS = 4096
/** Beyond this d² the contrast grows too fast for steps. */
const STEEP = 0.95

/** Contrasts by steps of d²; below 0 they continue as their series does, d² + d⁴ ⁄ 6 + … */
const atStep = (step: number) => (step < 0 ? step / STEPS + (step / STEPS) ** 2 / 6 : contrast(Math.sqrt(step / STEPS)))

/** For each step the contrast and the two coefficients of the parabola through its neighbours. */
const CONTRASTS = Float64Array.from(
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const [before, here, after] = [atStep(step - 1), atStep(step), atStep(Math.min(step + 1, STEPS))]
    return [here, (after - before) / 2, (after + before) / 2 - here]
  }).flat(),
)

/** What a thing adds to the divergence, times four, in nats. */
function addedBy(p: number, q: number): number {
  const both = p + q
  if (both === 0) return 0
  const d = (p - q) / both
  const square = d * d
  if (square > STEEP && square < 1) return both * contrast(d)
  const place = square * STEPS
  const step = (place + 0.5) | 0
  const rest = place - step
  const start = step * 3
  return both * ((CONTRASTS[start] as number) + rest * ((CONTRASTS[start + 1] as number) + rest * (CONTRASTS[start + 2] as number)))
}

const distanceOf = (added: number) => Math.sqrt(Math.min(1, Math.max(0, added / (4 * Math.LN2))))

/**
 * The distance of two distributions in each of their samples.
 * @param b of the same width, as many samples
 * @returns 0 to 1; NaN where one has nothing to distribute
 */
export function sampledDistances({ width, samples, shares: a }: SampledShares, { shares: b }: SampledShares): Float64Array {
  const distances = new Float64Array(samples)
  for (let sample = 0, at = 0; sample < samples; sample += 1) {
    let added = 0
    for (const end = at + width; at < end; at += 1) added += addedBy(a[at] as number, b[at] as number)
    distances[sample] = distanceOf(added)
  }
  return distances
}

/** The same of two mixtures, each of two distributions in equal parts. */
export function mixtureDistances(
  [{ width, samples, shares: a }, { shares: b }]: readonly [SampledShares, SampledShares],
  [{ shares: c }, { shares: d }]: readonly [SampledShares, SampledShares],
): Float64Array {
  const distances = new Float64Array(samples)
  for (let sample = 0, at = 0; sample < samples; sample += 1) {
    let added = 0
    for (const end = at + width; at < end; at += 1)
      added += addedBy(((a[at] as number) + (b[at] as number)) / 2, ((c[at] as number) + (d[at] as number)) / 2)
    distances[sample] = distanceOf(added)
  }
  return distances
}
