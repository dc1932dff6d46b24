import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '@/lib/api/contract/table'
import { csvTable } from '@/lib/api/server/csv-table'

const column = (name: string, type: Column['type']): Column => ({ name, type, title: name })

describe('csvTable', () => {
  it('writes nulls, lists, chains, numbers and booleans', () => {
    const columns = [column('t', 'text'), column('n', 'number'), column('b', 'boolean'), column('l', 'ids'), column('c', 'chains')]
    const row = { t: null, n: -1.5, b: false, l: ['a', 'b'], c: [['nbc'], ['x', 'y']] }
    expect(csvTable(columns, [row])).toBe('t,n,b,l,c\r\n,-1.5,false,a|b,nbc|x+y\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＋1'])('guards the text %j against spreadsheets', (text) => {
    expect(csvTable([column('t', 'text')], [{ t: text }])).toContain(`'${text}`)
    expect(csvTable([column('t', 'chains')], [{ t: [[text]] }])).toContain(`'${text}`)
  })

  it('leaves numbers alone, also negative ones in lists', () => {
    expect(csvTable([column('v', 'ids')], [{ v: [-1, 2] }])).toBe('v\r\n-1|2\r\n')
  })

  it('is read back as it was written', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a"b', 'a,b', 'a\r\nb', 'a\nb', 'a\rb', ' a ', '\uFEFF'))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        const csv = csvTable(
          [column('a', 'text'), column('b', 'text')],
          pairs.map(([a, b]) => ({ a, b })),
        )
        const rows = (parse(csv, { columns: true }) as { a: string; b: string }[]).map((row) => [row.a, row.b])
        expect(rows).toEqual(pairs.map((pair) => pair.map((one) => (/^'*[=+\-@\t\r＝＋－＠]/.test(one) ? `'${one}` : one))))
      }),
    )
  })
})
