import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOddsRatio } from '@/lib/stats/log-odds'

const term = (count: number, words: number) => ({ count, words })

describe('log-odds ratio with an informative Dirichlet prior', () => {
  it('is the paper’s formula: a small example reckoned by hand', () => {
    // 6 of 100 words against 2 of 200, the background 10 of 1000, a prior of 50 words: α = 0.5.
    // ln(6.5 / (150 − 6.5)) − ln(2.5 / (250 − 2.5)) = −3.09452 + 4.59512; the variance 1/6.5 + 1/2.5 = 0.553846.
    const { logOdds, deviation, z, low, high } = logOddsRatio(term(6, 100), term(2, 200), term(10, 1000), 50)
    expect(logOdds).toBeCloseTo(1.5006, 4)
    expect(deviation ** 2).toBeCloseTo(0.553846, 6)
    expect(z).toBeCloseTo(1.5006 / 0.744208, 3)
    expect(high - low).toBeCloseTo(2 * 1.959964 * deviation, 6)
  })

  /**
   * Figures of another implementation: the two examples in the README of the Python package fightin-words (after Jack Hessel's script),
   * read there. Its flat prior of 0.05 for each of the w words of the vocabulary is a background with each word once and a strength of 0.05 w.
   */
  it('agrees with another implementation on “the quick brown fox”, with a flat prior', () => {
    const flat = { background: term(1, 11), strength: 0.05 * 11 }
    const z = (one: number, other: number) => logOddsRatio(term(one, 9), term(other, 9), flat.background, flat.strength).z
    expect(z(0, 1)).toBeCloseTo(-0.6894227886807968, 12)
    expect(z(1, 1)).toBeCloseTo(0, 12)
    expect(z(1, 0)).toBeCloseTo(0.6894227886807968, 12)
  })

  it('agrees with it on a thousand times “very”, with a flat and with an informative prior', () => {
    const flat = (one: number, other: number) => logOddsRatio(term(one, 9), term(other, 1009), term(1, 12), 0.6).z
    expect(flat(0, 1000)).toBeCloseTo(-2.2144429606255946, 10)
    expect(flat(0, 1)).toBeCloseTo(0.3528670051726073, 10)
    expect(flat(1, 0)).toBeCloseTo(1.7074955767167836, 10)
    expect(flat(2, 2)).toBeCloseTo(4.954523357120953, 10)
    const strength = 0.05 * 11 + 0.001
    const informed = (one: number, other: number, prior: number) =>
      logOddsRatio(term(one, 9), term(other, 1009), term(prior, strength), strength).z
    expect(informed(0, 1000, 0.001)).toBeCloseTo(-0.4368846171934332, 10)
    expect(informed(0, 1, 0.05)).toBeCloseTo(0.3539801999989518, 10)
    expect(informed(1, 1, 0.05)).toBeCloseTo(3.4605672465974453, 10)
    expect(informed(2, 2, 0.05)).toBeCloseTo(4.961066225017743, 10)
  })

  const counts = fc.record({ count: fc.nat(500), others: fc.nat(500) }).map(({ count, others }) => term(count, count + others + 1))
  const background = fc.record({ count: fc.integer({ min: 1, max: 500 }), others: fc.integer({ min: 1, max: 5000 }) })
  const strength = fc.double({ min: 0.1, max: 5000, noNaN: true })
  const cases = fc.tuple(
    counts,
    counts,
    background.map(({ count, others }) => term(count, count + others)),
    strength,
  )

  it('changes its sign when the sides change places', () => {
    fc.assert(
      fc.property(cases, ([one, other, prior, words]) => {
        const there = logOddsRatio(one, other, prior, words)
        const back = logOddsRatio(other, one, prior, words)
        expect(back.logOdds).toBeCloseTo(-there.logOdds, 9)
        expect(back.low).toBeCloseTo(-there.high, 9)
        expect(back.z).toBeCloseTo(-there.z, 9)
      }),
    )
  })

  it('is finite, lies in its interval, and is 0 for two equal sides', () => {
    fc.assert(
      fc.property(cases, ([one, other, prior, words]) => {
        const { logOdds, low, high, z } = logOddsRatio(one, other, prior, words)
        for (const value of [logOdds, low, high, z]) expect(Number.isFinite(value)).toBe(true)
        expect(low).toBeLessThan(logOdds)
        expect(high).toBeGreaterThan(logOdds)
        expect(logOddsRatio(one, one, prior, words).logOdds).toBeCloseTo(0, 12)
      }),
    )
  })

  it('grows with the count, and is drawn toward 0 by a stronger prior', () => {
    const odds = (count: number, words: number) => logOddsRatio(term(count, 1000), term(3, 1000), term(30, 10_000), words).logOdds
    expect(odds(8, 500)).toBeGreaterThan(odds(7, 500))
    expect(odds(8, 5000)).toBeLessThan(odds(8, 500))
    expect(odds(8, 1e9)).toBeCloseTo(0, 4)
  })

  it('refuses a background that lacks the term or has nothing else', () => {
    for (const prior of [term(0, 100), term(100, 100)]) expect(() => logOddsRatio(term(1, 10), term(1, 10), prior, 50)).toThrow(RangeError)
    expect(() => logOddsRatio(term(1, 10), term(1, 10), term(1, 10), 0)).toThrow(RangeError)
  })
})
