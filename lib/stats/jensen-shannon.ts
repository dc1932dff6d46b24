type Counts = ArrayLike<number>

const total = (counts: Counts) => {
  let sum = 0
  for (let at = 0; at < counts.length; at += 1) sum += counts[at] ?? 0
  return sum
}

const term = (share: number) => (share > 0 ? -share * Math.log2(share) : 0)

/**
 * The Jensen–Shannon distance of two distributions: the square root of Lin's divergence with equal weights, in bits: 0 for equal distributions,
 * 1 for those that share nothing. Lin, J. (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37, 145–151;
 * that the root is a metric: Endres, D. M., and Schindelin, J. E. (2003), ibid. 49, 1858–1860. Estimated from samples it comes out too large, the more so the smaller they are.
 * @param a counts or shares, of any sum above 0
 * @param b of the same length and order
 */
export function jensenShannonDistance(a: Counts, b: Counts): number {
  const [sumA, sumB] = [total(a), total(b)]
  let divergence = 0
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [p, q] = [(a[at] ?? 0) / sumA, (b[at] ?? 0) / sumB]
    divergence += term((p + q) / 2) - (term(p) + term(q)) / 2
  }
  return Math.sqrt(Math.min(1, Math.max(0, divergence)))
}
