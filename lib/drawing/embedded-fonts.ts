import subsetFont from 'subset-font'
import { type Face, ownFace } from './fonts'
import { facePieces } from './measure'
import { eachShape, type Shape, type TextStyle } from './shapes'

interface Used {
  face: Face
  style: TextStyle
  characters: Set<string>
}

/** The characters of the texts by the own face that draws them. */
function charactersOf(shapes: readonly Shape[]): Map<string, Used> {
  const used = new Map<string, Used>()
  for (const { shape } of eachShape(shapes)) {
    if (shape.kind !== 'text') continue
    const face = ownFace(shape.style)
    const known = used.get(face.name) ?? { face, style: shape.style, characters: new Set<string>() }
    used.set(face.name, known)
    for (const piece of facePieces(shape.text, shape.style)) {
      if (piece.face === face) for (const character of piece.text) known.characters.add(character)
    }
  }
  return used
}

async function fontFace({ face, style, characters }: Used): Promise<string> {
  const weight = style.family === 'serif' ? 500 : (style.weight ?? 400)
  const font = await subsetFont(Buffer.from(face.bytes()), [...characters].sort().join(''), { targetFormat: 'woff' })
  return `@font-face{font-family:'${face.family}';font-weight:${weight};font-style:${style.italic ? 'italic' : 'normal'};src:url(data:font/woff;base64,${font.toString('base64')})}`
}

/** The two typefaces as far as the texts use them, as a style sheet: an SVG file that holds it looks the same on a machine without them. */
export async function fontStyles(shapes: readonly Shape[]): Promise<string> {
  const used = [...charactersOf(shapes)].sort(([a], [b]) => (a < b ? -1 : 1))
  return (await Promise.all(used.map(([, one]) => fontFace(one)))).join('')
}
