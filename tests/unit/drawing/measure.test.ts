import { describe, expect, it } from 'vitest'
import { fontFamily } from '@/lib/drawing/font-names'
import { type Face, faceOf } from '@/lib/drawing/fonts'
import { facePieces } from '@/lib/drawing/measure'

const STYLE = { size: 14 }
const faceFor = (character: string) => faceOf(character.codePointAt(0) ?? 0, STYLE) as Face

it.each([...'Aαж☃שमم中😀ก'])('names the font that draws %s as the font names itself', (character) => {
  const face = faceFor(character)
  expect(face.family).toBe(fontFamily(face.bytes()))
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
