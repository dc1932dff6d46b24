import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, normaliseDecimal } from '@/lib/corpus/decimal'

describe('decimals', () => {
  it('have one spelling', () => {
    for (const [text, normal] of [
      ['41.50', '41.5'],
      ['+041.5', '41.5'],
      ['007', '7'],
      ['-0.00', '0'],
      ['0', '0'],
      ['0.10', '0.1'],
      ['-00.5', '-0.5'],
      ['100', '100'],
    ]) {
      expect(normaliseDecimal(text as string)).toBe(normal)
    }
  })

  it('are nothing else', () => {
    for (const text of ['', '.5', '5.', '1e3', '1,5', '1 000', '٣', '0x10', 'NaN', '--1', '1.2.3', '1000000000000000000', '0.123456789']) {
      expect(normaliseDecimal(text), text).toBeUndefined()
    }
    expect(normaliseDecimal(`${'0'.repeat(500)}1.${'0'.repeat(500)}`)).toBe('1')
  })

  it('compare as numbers do, where numbers are exact', () => {
    const tenThousandths = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const written = (count: number) => normaliseDecimal((count / 10_000).toFixed(4)) as string
    fc.assert(
      fc.property(tenThousandths, tenThousandths, (a, b) => {
        expect(Math.sign(compareDecimals(written(a), written(b)))).toBe(Math.sign(a - b))
      }),
    )
  })

  it('take no longer for long digits', () => {
    const { user } = process.cpuUsage()
    normaliseDecimal(`1.${'0'.repeat(1_000_000)}1`)
    expect(process.cpuUsage().user - user).toBeLessThan(500_000)
  })
})
