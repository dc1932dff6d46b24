import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinRowKey, splitRowKey } from '@/lib/api/row-key'

it('gives back the values of a key, whatever stands in them, and leaves most as they are', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '~', '%', '2', '5', '7', 'E', ' ') })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      expect(splitRowKey(joinRowKey(values))).toEqual(values)
    }),
  )
  expect(joinRowKey(['herald', '', '100 %'])).toBe('herald~~100 %')
})
