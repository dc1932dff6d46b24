import { faceOf, ownFace } from '@/lib/drawing/fonts'
import type { TextStyle } from '@/lib/drawing/shapes'

/** The styles of the own faces, in the order of a glyph's widths. */
export const GLYPH_STYLES: readonly TextStyle[] = [
  { size: 1 },
  { size: 1, weight: 600 },
  { size: 1, italic: true },
  { size: 1, family: 'serif' },
]

/** Ems; with the place of a family where another face than the style's own draws the character; null where none does. */
export type GlyphWidth = number | readonly [family: number, width: number] | null

/** How wide the characters of a saved page are, so that whoever reads it can measure its texts without a font file. */
export interface Glyphs {
  families: string[]
  /** By code point, a width for each of `GLYPH_STYLES`. */
  widths: [codePoint: number, ...GlyphWidth[]][]
}

/** @param text in which every character stands that will be measured */
export function glyphsOf(text: string): Glyphs {
  const families: string[] = []
  const placeOf = (family: string) => (families.includes(family) ? families.indexOf(family) : families.push(family) - 1)
  const widthIn = (codePoint: number, style: TextStyle): GlyphWidth => {
    const face = faceOf(codePoint, style)
    const width = face?.widths().widthOf(codePoint)
    if (!face || width === undefined) return null
    return face === ownFace(style) ? width : [placeOf(face.family), width]
  }
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  return { families, widths: codePoints.map((codePoint) => [codePoint, ...GLYPH_STYLES.map((style) => widthIn(codePoint, style))]) }
}
