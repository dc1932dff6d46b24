import type { Band } from './bands'
import { type Face, ownFace } from './fonts'
import type { SetLetters } from './letters'
import { type FacePiece, facePieces, textWidth } from './measure'
import { round, type TextShape, type TextStyle } from './shapes'
import type { Picture } from './svg'
import { type Attributes, element, escaped } from './svg-element'
import { familiesOf, PLAIN, SvgWriter } from './svg-writer'
import { colorOf, FAMILIES, type Theme } from './tokens'

const INVISIBLE = /\p{Cf}/gu
/** What XML drops or makes one, and controls. */
const UNEVEN = /\p{Cc}|^ | $| {2}/u

/** Pieces of one font each, from left to right: what an isolate from right to left holds stands in the other order. */
function inSight(text: string, style: TextStyle): FacePiece[] {
  return text.split(/([\u2066-\u2068][^\u2069]*\u2069?)/).flatMap((part) => {
    const pieces = facePieces(part.replaceAll(INVISIBLE, ''), style)
    return /^[\u2067\u2068][^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(part)
      ? pieces.reverse()
      : pieces
  })
}

/** Bytes of the largest font that is kept in memory once more. */
const LARGEST = 2_000_000

/** Can the face draw it as outlines? Letters that join or turn round are left to resvg, and so are large fonts, which are seldom needed. */
const isOutlined = (text: string, face: Face): boolean => PLAIN.test(text) && !UNEVEN.test(text) && face.bytes().length <= LARGEST

/** A text that stays one is drawn in the fonts that are found for it. */
class ImageWriter extends SvgWriter {
  readonly texts: string[] = []

  constructor(
    theme: Theme,
    private readonly letters: SetLetters,
  ) {
    super(theme, false)
  }

  /** Letters as a path in the units of their font, which no decimals make longer. */
  private outlined({ x, y, text, style, anchor = 'start' }: TextShape, face: Face, { fill, stroke }: Attributes): string {
    const { d, width, unitsPerEm } = this.letters(text, face)
    const scale = style.size / unitsPerEm
    const left = round(x) - (anchor === 'end' ? width * scale : anchor === 'middle' ? (width * scale) / 2 : 0)
    const halo = stroke ? ` stroke="${stroke}" stroke-width="${4 / scale}" stroke-linejoin="round" paint-order="stroke"` : ''
    return d === '' ? '' : `<path transform="matrix(${scale} 0 0 ${-scale} ${left} ${round(y)})" fill="${fill}"${halo} d="${d}"/>`
  }

  private piece(shape: TextShape, face: Face | undefined): string {
    const own = ownFace(shape.style)
    const attributes = this.textAttributes(shape)
    if (face && isOutlined(shape.text, face)) return this.outlined(shape, face, attributes)
    this.texts.push(shape.text)
    const family = (face && familiesOf(face, own)) ?? attributes['font-family']
    return element('text', { ...attributes, 'font-family': family }, escaped(shape.text))
  }

  /** Elements of one font each: of a text that mixes fonts and joins letters resvg 0.3 draws boxes, or nothing. */
  protected override text(shape: TextShape): string {
    const { x, text, style, anchor } = shape
    if (text.trim() === '') return ''
    const pieces = inSight(text, style)
    const [first] = pieces
    if (first && pieces.length === 1 && PLAIN.test(text) && first.face === ownFace(style)) return this.piece(shape, first.face)
    const room = textWidth(text, style)
    let left = x - (anchor === 'end' ? room : anchor === 'middle' ? room / 2 : 0)
    return pieces
      .map(({ text: part, face }) => {
        // Spaces at the ends of an element are dropped.
        const start = left + textWidth(part.slice(0, part.length - part.trimStart().length), style)
        left += textWidth(part, style)
        return this.piece({ ...shape, x: start, text: part.trim(), anchor: 'start' }, face)
      })
      .join('')
  }
}

/** A band of a picture as resvg draws it, and the texts in it that need fonts. */
export interface BandSvg {
  readonly svg: string
  readonly texts: readonly string[]
}

/** The SVG of a band, letters as outlines where they can be. */
export function bandSvg({ top, height, shapes }: Band, { width }: Picture, theme: Theme, letters: SetLetters): BandSvg {
  const writer = new ImageWriter(theme, letters)
  const drawn = writer.shapes(shapes)
  const paper = element('rect', { y: top, width, height, fill: colorOf('var(--paper)', theme) })
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 ${top} ${width} ${height}`, 'font-family': FAMILIES.sans }
  return { svg: element('svg', frame, writer.definitions() + paper + drawn), texts: writer.texts }
}
