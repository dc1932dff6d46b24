import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, unpacked } from '@/lib/api/packed-rows'

const cell = fc.oneof(
  fc.constantFrom(null, true, 0, 1, '', 'a', '/api/x?row=1', '/api/x?row=2', '😀', '😁', '😀a', 'b😀'),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('nbc-news', 'datanalisis')),
)
const rows = fc.array(fc.record({ event: cell, href: fc.constantFrom('/a?row=1&rev=0', '/a?row=23&rev=0', '/a?row=1&rev=0'), n: cell }))
const sent = (value: unknown) => JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(value))))

describe('packed rows', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.record({ rows, total: fc.nat(), notes: fc.array(fc.anything({ maxDepth: 0 }).map(String)) }), (answer) => {
        expect(unpacked(sent(packed(answer)))).toEqual(answer)
      }),
    )
  })

  it('come back although their properties differ', () => {
    const answer = [{ a: 1 }, { b: 1 }, { a: 1, b: 2 }, {}, { a: 1 }]
    expect(unpacked(sent(packed(answer)))).toEqual(answer)
  })

  it('tell a list from a text that reads like one', () => {
    const answer = Array.from({ length: 8 }, (_, at) => ({ voices: at % 2 ? ['nbc-news'] : '["nbc-news"]' }))
    expect(unpacked(sent(packed(answer)))).toEqual(answer)
  })

  it('take far less than they do as they are', () => {
    const table = Array.from({ length: 500 }, (_, at) => ({
      outlet: `outlet-${at % 7}`,
      outlet_name: `Outlet ${at % 7}`,
      value: at,
      href: `/api/corpora/x/views/figures/excerpts?row=${at}&rev=0`,
    }))
    expect(JSON.stringify(packed(table)).length * 5).toBeLessThan(JSON.stringify(table).length)
  })
})
