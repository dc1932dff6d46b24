import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceEstimate, profileOf } from '@/lib/stats/distance-estimates'
import { seededRandom } from '@/lib/stats/seeded-random'

type Article = readonly number[]

const profile = (articles: readonly Article[], seed: string) =>
  profileOf(
    articles.map((counts) => ({ size: 9, counts })),
    4,
    seed,
  )

/** Articles of `excerpts` excerpts each, with frames drawn by these shares. */
function articlesOf(count: number, excerpts: number, shares: readonly number[], seed: string): number[][] {
  const random = seededRandom(seed)
  const ends = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0))
  const draw = () => {
    const place = random()
    return Math.max(
      0,
      ends.findIndex((end) => end > place),
    )
  }
  return Array.from({ length: count }, () => {
    const counts = shares.map(() => 0)
    for (let excerpt = 0; excerpt < excerpts; excerpt += 1) counts[draw()]! += 1
    return counts
  })
}

const articles = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 12 })
const withFrames = articles.filter((list) => list.filter((counts) => counts.some((count) => count > 0)).length > list.length / 2 + 1)

describe('what chance makes of a distance', () => {
  it('is 0 to 1, and the same from either side', () => {
    fc.assert(
      fc.property(withFrames, withFrames, (one, other) => {
        const { noise } = distanceEstimate(profile(one, 'one'), profile(other, 'other'))
        expect(noise).toBeGreaterThanOrEqual(0)
        expect(noise).toBeLessThanOrEqual(1)
        expect(distanceEstimate(profile(other, 'other'), profile(one, 'one')).noise).toBe(noise)
      }),
      { numRuns: 15 },
    )
  })

  it('is nothing where every article is like the others', () => {
    const alike = Array.from({ length: 6 }, () => [3, 2, 1, 0])
    expect(distanceEstimate(profile(alike, 'one'), profile(alike, 'other'))).toMatchObject({ distance: 0, noise: 0 })
  })

  it('holds the distance of two outlets that are one', () => {
    fc.assert(
      fc.property(withFrames, (list) => {
        const { distance, noise } = distanceEstimate(profile(list, 'one'), profile(list, 'other'))
        expect(distance).toBeLessThanOrEqual(noise)
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['as many articles', 20, 20],
    ['a few articles beside many', 37, 8],
  ])('is exceeded by 5 in 100 pairs of samples of one distribution: %s', (_, first, second) => {
    const shares = [0.4, 0.3, 0.2, 0.1]
    const pairs = Array.from({ length: 100 }, (_, at) =>
      distanceEstimate(profile(articlesOf(first, 12, shares, `a${at}`), 'one'), profile(articlesOf(second, 12, shares, `b${at}`), 'other')),
    )
    const above = pairs.filter(({ distance, noise }) => distance > noise).length / pairs.length
    expect(above).toBeGreaterThan(0)
    expect(above).toBeLessThan(0.13)
  })

  it('is less than the distance of outlets that differ', () => {
    const one = profile(articlesOf(20, 12, [0.6, 0.2, 0.1, 0.1], 'a'), 'one')
    const other = profile(articlesOf(20, 12, [0.2, 0.4, 0.2, 0.2], 'b'), 'other')
    const { distance, noise, low } = distanceEstimate(one, other)
    expect(distance).toBeGreaterThan(noise)
    expect(low).toBeGreaterThan(0)
  })
})
