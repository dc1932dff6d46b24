import { expect, it } from 'vitest'
import { formatCell, parseCell } from '@/lib/corpus/cell'
import { isCountryCode } from '@/lib/corpus/country-codes'
import type { ColumnSpec } from '@/lib/corpus/tables'

const column = (type: ColumnSpec['type'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({ name: 'x', type, definition: '', ...more })

it('parses cells to values and writes them back', () => {
  const cases: [ColumnSpec, string, unknown, string?][] = [
    [column('voices'), 'nbc-news|datanalisis+torino-capital', [['nbc-news'], ['datanalisis', 'torino-capital']]],
    [column('ids'), 'b|a', ['a', 'b'], 'a|b'],
    [column('texts', { ordered: true }), 'Zoe Ann|Al Bee', ['Zoe Ann', 'Al Bee']],
    [column('decimals'), '100|-5|20.50', ['-5', '20.5', '100'], '-5|20.5|100'],
    [column('integer'), '007', 7, '7'],
    [column('decimal'), '+041.50', '41.5', '41.5'],
    [column('text'), ' as it stands ', ' as it stands '],
    [column('date'), '2024-02-29', '2024-02-29'],
  ]
  for (const [spec, text, value, written = text] of cases) {
    expect(parseCell(spec, text)).toEqual({ value })
    expect(formatCell(spec, value as string)).toBe(written)
  }
})

it('knows the 249 countries of ISO 3166-1, former states and user-assigned codes', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
  const userAssigned = codes.filter((code) => /^(AA|Q[M-Z]|X|ZZ)/.test(code))
  expect(userAssigned.every(isCountryCode)).toBe(true)
  expect(codes.filter(isCountryCode)).toHaveLength(249 + 15 + userAssigned.length)
  for (const code of ['UKD', 'ven', 'VE', 'EUR', 'ROM']) expect(isCountryCode(code), code).toBe(false)
})
