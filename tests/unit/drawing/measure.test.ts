import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFamily } from '@/lib/drawing/font-names'
import { type Face, faceOf } from '@/lib/drawing/fonts'
import { facePieces, fittingParts, textWidth } from '@/lib/drawing/measure'

const STYLE = { size: 14 }
const faceFor = (character: string) => faceOf(character.codePointAt(0) ?? 0, STYLE) as Face

it.each([...'Aαж☃שमم中😀ก'])('names the font that draws %s as the font names itself', (character) => {
  const face = faceFor(character)
  expect(face.family).toBe(fontFamily(face.bytes()))
})

it('takes as many parts as fit with what stands after them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 12 }), fc.integer({ min: 0, max: 200 }), (parts, width) => {
      const fits = (count: number) => textWidth(`${parts.slice(0, count).join('')}…`, STYLE) <= width
      let expected = parts.length
      while (expected > 0 && !fits(expected)) expected -= 1
      expect(fittingParts(parts, '…', STYLE, width)).toBe(expected)
    }),
  )
})

describe('a text in pieces of one font each', () => {
  const piecesOf = (text: string) => facePieces(text, STYLE).map((piece) => [piece.text, piece.face?.family])

  it('keeps spaces with what is before them', () => {
    expect(piecesOf('TASS ТАСС 12 新华社')).toEqual([
      ['TASS ', 'Public Sans'],
      ['ТАСС ', 'Noto Sans'],
      ['12 ', 'Public Sans'],
      ['新华社', 'UnifontExMono'],
    ])
  })

  it('draws a letter with its marks in a font that has both', () => {
    expect(piecesOf('e\u0301 a\u0489 b')).toEqual([
      ['e\u0301 ', 'Public Sans'],
      ['a\u0489 ', 'UnifontExMono'],
      ['b', 'Public Sans'],
    ])
  })
})
