import { fontSubset } from './font-subset'
import { type Face, ownFace } from './fonts'
import { facePieces } from './measure'
import { eachShape, type Shape, type TextStyle } from './shapes'
import { packedWoff } from './woff'

interface Used {
  face: Face
  style: TextStyle
  codePoints: Set<number>
}

/** The characters of the texts by the own face that draws them. */
function charactersOf(shapes: readonly Shape[]): Map<string, Used> {
  const used = new Map<string, Used>()
  for (const { shape } of eachShape(shapes)) {
    if (shape.kind !== 'text') continue
    const face = ownFace(shape.style)
    const known = used.get(face.name) ?? { face, style: shape.style, codePoints: new Set<number>() }
    used.set(face.name, known)
    for (const piece of facePieces(shape.text, shape.style)) {
      if (piece.face === face) for (const character of piece.text) known.codePoints.add(character.codePointAt(0) ?? 0)
    }
  }
  return used
}

function fontFace({ face, style, codePoints }: Used): string {
  const weight = style.family === 'serif' ? 500 : (style.weight ?? 400)
  const font = packedWoff(fontSubset(face.bytes(), codePoints)).toString('base64')
  return `@font-face{font-family:'${face.family}';font-weight:${weight};font-style:${style.italic ? 'italic' : 'normal'};src:url(data:font/woff;base64,${font})}`
}

/** The two typefaces as far as the texts use them, as a style sheet: an SVG file that holds it looks the same on a machine without them. */
export const fontStyles = (shapes: readonly Shape[]): string =>
  [...charactersOf(shapes)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, used]) => fontFace(used))
    .join('')
