import type { TextStyle } from '@/lib/drawing/shapes'
import type { Glyphs } from './glyphs'

/** Stands in a saved page for `lib/drawing/fonts`: it knows no font files, only the widths that came with the page. */
export interface Face {
  readonly family: string
  widths(): { widthOf(codePoint: number): number | undefined }
}

const FAMILIES = ['Public Sans', 'Public Sans', 'Public Sans', 'Newsreader'] as const
const own = FAMILIES.map((family) => ({ family, glyphs: new Map<number, number>() }))
const faces = own.map(({ family, glyphs }): Face => ({ family, widths: () => ({ widthOf: (codePoint) => glyphs.get(codePoint) }) }))
const others = new Map<string, Face>()

const styleOf = ({ family, weight, italic }: TextStyle) => (family === 'serif' ? 3 : weight === 600 ? 1 : italic ? 2 : 0)
const keyOf = (codePoint: number, style: number) => `${codePoint} ${style}`

/** To be called before anything is measured. */
export function knowGlyphs({ families, widths }: Glyphs): void {
  for (const [codePoint, ...ofStyles] of widths) {
    ofStyles.forEach((width, style) => {
      if (typeof width === 'number') own[style]?.glyphs.set(codePoint, width)
      else if (width) others.set(keyOf(codePoint, style), { family: families[width[0]] ?? '', widths: () => ({ widthOf: () => width[1] }) })
    })
  }
}

/** The face of a style, where it has the characters. */
export const ownFace = (style: TextStyle): Face => faces[styleOf(style)] as Face

/** The face that draws a character in a style; undefined where none of those that are known has it. */
export function faceOf(codePoint: number, style: TextStyle): Face | undefined {
  const face = ownFace(style)
  return face.widths().widthOf(codePoint) === undefined ? others.get(keyOf(codePoint, styleOf(style))) : face
}
