import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nominalAlpha, type Units } from '@/lib/stats/krippendorff'

/** Units out of one line of values per observer; a dot is a value that is missing. */
function unitsOf(...observers: string[]): Units[] {
  const lines = observers.map((line) => line.split(' '))
  const values = [...new Set(lines.flat())].filter((value) => value !== '.').sort()
  return (lines[0] ?? []).map((_, unit) => ({
    values: values.map((value) => lines.filter((line) => line[unit] === value).length),
    count: 1,
  }))
}

const alphaOf = (...observers: string[]) => nominalAlpha(unitsOf(...observers))?.toFixed(3)

describe('Krippendorff’s α of nominal data', () => {
  /** The worked examples of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, with the values that he prints. */
  it('of binary data and two observers (section A) is .095', () => {
    expect(alphaOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).toBe('0.095')
  })

  it('of nominal data and two observers (section B) is .692', () => {
    expect(alphaOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')).toBe('0.692')
  })

  it('of nominal data, four observers and missing values (section C) is .743', () => {
    expect(alphaOf('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')).toBe(
      '0.743',
    )
  })

  it('is 1 where all agree, and undefined where nothing varies or nothing can be paired', () => {
    expect(alphaOf('a b c', 'a b c')).toBe('1.000')
    expect(nominalAlpha(unitsOf('a a a', 'a a a'))).toBeUndefined()
    expect(nominalAlpha(unitsOf('a b .', '. . c'))).toBeUndefined()
    expect(nominalAlpha([])).toBeUndefined()
  })

  const units = fc.array(fc.record({ values: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), count: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 12,
  })

  it('never exceeds 1, and reaches it only without a disagreement', () => {
    fc.assert(
      fc.property(units, (some) => {
        const alpha = nominalAlpha(some)
        fc.pre(alpha !== undefined)
        expect(alpha).toBeLessThanOrEqual(1)
        const isDivided = some.some(({ values }) => values.filter((times) => times > 0).length > 1)
        expect(alpha === 1).toBe(!isDivided)
      }),
    )
  })

  it('does not depend on the names of the values or the order of the units', () => {
    fc.assert(
      fc.property(units, (some) => {
        const renamed = some.map(({ values: [a, b, c], count }) => ({ values: [c, a, b], count })).reverse()
        const [alpha, again] = [nominalAlpha(some), nominalAlpha(renamed)]
        if (alpha === undefined) expect(again).toBeUndefined()
        else expect(again).toBeCloseTo(alpha, 10)
      }),
    )
  })

  it('counts a unit that occurs often as so many units', () => {
    fc.assert(
      fc.property(units, (some) => {
        const spelled = some.flatMap(({ values, count }) => Array.from({ length: count }, () => ({ values, count: 1 })))
        const [alpha, again] = [nominalAlpha(some), nominalAlpha(spelled)]
        if (alpha === undefined) expect(again).toBeUndefined()
        else expect(again).toBeCloseTo(alpha, 10)
      }),
    )
  })
})
