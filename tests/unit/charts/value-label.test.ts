import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedLabel, formatNumber, shortValueLabel, valueLabel } from '@/components/charts/value-label'
import { figureRow } from '../../builders/rows'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const full = (cells: Parameters<typeof figureRow>[0]) => spaced(valueLabel(figureRow(cells)))
const short = (cells: Parameters<typeof figureRow>[0]) => spaced(shortValueLabel(figureRow(cells)))

describe('formatNumber', () => {
  it.each([
    [41.5, '41.5'],
    [1062, '1,062'],
    [5_150_092, '5,150,092'],
    [8_100_000, '8.1 million'],
    [12_000_000, '12 million'],
    [2_500_000_000, '2.5 billion'],
    [0, '0'],
    [-3_000_000, '−3 million'],
    [-0.5, '−0.5'],
  ])('writes %d as %s', (value, text) => {
    expect(spaced(formatNumber(value))).toBe(text)
  })

  it('loses no digit of a number that no short form can say', () => {
    expect(formatNumber(4_445_978)).toBe('4,445,978')
    expect(formatNumber(43.18)).toBe('43.18')
    expect(formatNumber(0.12345678)).toBe('0.12345678')
    expect(formatNumber(0.0000001)).toBe('0.0000001')
    expect(formatNumber(1_234_567_890.125)).toBe('1,234,567,890.125')
  })

  it('can be read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const [, digits = '', word] = /^(\S+)(?:\u00a0(\w+))?$/.exec(formatNumber(value)) ?? []
        const size = word === 'million' ? 1e6 : word === 'billion' ? 1e9 : 1
        expect(Number(digits.replaceAll(',', '').replace('−', '-')) * size).toBe(value === 0 ? 0 * value : value)
      }),
    )
  })
})

describe('valueLabel', () => {
  it.each([
    [{ value: 41.5 }, '41.5 %'],
    [{ value: 51.2, counted_share: 80 }, '51.2 % · 80 % counted'],
    [{ comparator: 'less_than', value: 3e6, unit: 'voters' }, 'under 3 million voters'],
    [{ comparator: 'more_than', value: 100, unit: 'hacks' }, 'over 100 hacks'],
    [{ comparator: 'at_least', value: 5, unit: 'people' }, 'at least 5 people'],
    [{ comparator: 'at_most', value: 40 }, 'at most 40 %'],
    [{ comparator: 'approx', value: 20, unit: 'people' }, 'about 20 people'],
    [{ comparator: 'range', value: null, low: 20, high: 30, unit: 'percentage points' }, '20–30 percentage points'],
    [{ comparator: 'range', value: null, low: 500, high: 3e6, unit: 'people' }, '500 to 3,000,000 people'],
    [{ comparator: 'range', value: null, low: 1, high: 3e6, unit: 'people' }, '1 to 3,000,000 people'],
    [{ comparator: 'range', value: null, low: 0, high: 3e6, unit: 'people' }, '0 to 3 million people'],
    [{ comparator: 'range', value: null, low: 2e6, high: 3e6, unit: 'people' }, '2–3 million people'],
    [{ comparator: 'range', value: null, low: 9e8, high: 2e9, unit: 'people' }, '900 million to 2 billion people'],
    [{ comparator: 'range', value: null, low: -5, high: -2 }, '−5 to −2 %'],
    [{ comparator: 'one_of', value: null, values: [2, 3e6], unit: null }, '2 or 3,000,000'],
    [{ comparator: 'one_of', value: null, values: [2e6, 3e6], unit: null }, '2 million or 3 million'],
    [{ value: -150, unit: 'US$' }, '−US$150'],
    [{ comparator: 'one_of', value: null, values: [50, 100, 200], unit: 'US$' }, 'US$50, 100 or 200'],
    [{ value: 150, unit: 'US$' }, 'US$150'],
    [{ value: 1, unit: 'grenades' }, '1 grenade'],
    [{ value: 1, unit: 'people' }, '1 person'],
    [{ comparator: 'vague', value: null, wording: 'hundreds of machines' }, '“hundreds of machines”'],
    [{ comparator: 'vague', value: null }, 'no number given'],
    [{ comparator: 'unknown', value: null }, 'said to be unknown'],
    [{ answer: '2024-07-31', metric_kind: 'date' }, '31 July 2024'],
    [{ answer: 'North Macedonia', metric_kind: 'place' }, 'North Macedonia'],
  ] as const)('says %o as %s', (cells, text) => {
    expect(full({ ...cells, values: 'values' in cells ? [...cells.values] : null })).toBe(text)
  })

  it('names the actors of an answer', () => {
    const row = figureRow({ answer: 'cia|usa', metric_kind: 'actor' })
    expect(valueLabel(row, (id) => ({ cia: 'CIA' })[id])).toBe('CIA, usa')
  })
})

describe('shortValueLabel', () => {
  it('leaves out a noun that the axis says, not a sign', () => {
    expect(short({ value: 8.1e6, unit: 'voters' })).toBe('8.1 million')
    expect(short({ value: 18.5 })).toBe('18.5 %')
  })

  it('leaves the counted share to countedLabel', () => {
    expect(short({ value: 51.2, counted_share: 80 })).toBe('51.2 %')
    expect(spaced(countedLabel({ counted_share: 97 }))).toBe(' · 97 % counted')
    expect(countedLabel({ counted_share: null })).toBe('')
  })
})
