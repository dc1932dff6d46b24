import { type Face, faceOf, ownFace } from './fonts'
import type { TextStyle } from './shapes'

/** Controls, accents, joiners and variation selectors take no room of their own, and stay with what they stand beside. */
const NO_WIDTH = /^[\p{Cc}\p{Cf}\p{M}]$/u
/** What no font here has is as wide as a box. */
const BOX = 1

interface Glyph {
  /** Ems. */
  width: number
  /** Undefined where no font here has the character. */
  face: Face | undefined
  isWidthless: boolean
}

const glyphs = new WeakMap<Face, Map<number, Glyph>>()

function glyphOf(codePoint: number, style: TextStyle): Glyph {
  const own = ownFace(style)
  const known = glyphs.get(own) ?? new Map<number, Glyph>()
  glyphs.set(own, known)
  const before = known.get(codePoint)
  if (before) return before
  const isWidthless = NO_WIDTH.test(String.fromCodePoint(codePoint))
  const face = faceOf(codePoint, style)
  const glyph = { face, isWidthless, width: isWidthless ? 0 : (face?.widths().widthOf(codePoint) ?? BOX) }
  known.set(codePoint, glyph)
  return glyph
}

/** How wide a text is, in pixels; without kerning, which makes it narrower. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0
  for (const character of text) width += glyphOf(character.codePointAt(0) ?? 0, style).width
  return width * style.size
}

/** How many of the parts of a text fit into a width, from the first on, with an end after them. */
export function fittingParts(parts: readonly string[], end: string, style: TextStyle, width: number): number {
  let ems = 0
  let fitting = 0
  for (const part of parts) {
    for (const character of part) ems += glyphOf(character.codePointAt(0) ?? 0, style).width
    let whole = ems
    for (const character of end) whole += glyphOf(character.codePointAt(0) ?? 0, style).width
    if (whole * style.size > width) break
    fitting += 1
  }
  return fitting
}

/** A piece of a text that one face draws. */
export interface FacePiece {
  text: string
  face: Face | undefined
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const MARK = /\p{M}/u
/** Not with what only chooses between two looks. */
const LETTER_WITH_MARKS = /^.(?:(?![\uFE00-\uFE0F])\p{M})+$/u

function* charactersOf(text: string, style: TextStyle): Generator<Glyph & { text: string }> {
  const clusters = MARK.test(text) ? Array.from(graphemes.segment(text), ({ segment }) => segment) : [text]
  for (const cluster of clusters) {
    if (LETTER_WITH_MARKS.test(cluster)) {
      const [letter = 0, ...marks] = Array.from(cluster, (character) => character.codePointAt(0) ?? 0)
      yield { ...glyphOf(letter, style), text: cluster, face: faceOf(letter, style, marks) }
    } else for (const character of cluster) yield { ...glyphOf(character.codePointAt(0) ?? 0, style), text: character }
  }
}

/** A text cut where its face changes. Spaces and what has no width stay with what is before them, a letter with its marks. */
export function facePieces(text: string, style: TextStyle): FacePiece[] {
  const pieces: FacePiece[] = []
  for (const { text: character, face, isWidthless } of charactersOf(text, style)) {
    const last = pieces.at(-1)
    if (last && (isWidthless || character === ' ' || face === last.face)) last.text += character
    else pieces.push({ text: character, face })
  }
  return pieces
}
