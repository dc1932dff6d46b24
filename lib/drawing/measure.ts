import { furtherFace, ownFace } from './fonts'
import type { TextStyle } from './shapes'

/** Controls, accents, joiners and variation selectors take no room of their own. */
const NO_WIDTH = /^[\p{Cc}\p{Cf}\p{M}]$/u
/** What no font here has is as wide as a box. */
const BOX = 1

const widths = new WeakMap<object, Map<number, number>>()

function widthOf(codePoint: number, style: TextStyle): number {
  const face = ownFace(style)
  const known = widths.get(face) ?? new Map<number, number>()
  widths.set(face, known)
  const before = known.get(codePoint)
  if (before !== undefined) return before
  const isWidthless = NO_WIDTH.test(String.fromCodePoint(codePoint))
  const width = isWidthless ? 0 : (face.widths().widthOf(codePoint) ?? furtherFace(codePoint)?.widths().widthOf(codePoint) ?? BOX)
  known.set(codePoint, width)
  return width
}

/** How wide a text is, in pixels; without kerning, which makes it narrower. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0, style)
  return width * style.size
}
