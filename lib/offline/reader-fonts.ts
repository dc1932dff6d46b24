import type { TextStyle } from '@/lib/drawing/shapes'
import { FAMILIES } from '@/lib/drawing/tokens'

/**
 * Stands in a saved page for `lib/drawing/fonts`: the page brings no font files, so texts are measured in whatever fonts its reader has. The browser
 * finds a font for every character by itself; to the drawing each style is one face that has them all.
 */
export interface Face {
  readonly family: string
  widths(): { widthOf(codePoint: number): number | undefined }
}

/** Pixels to measure at: small sizes are rounded. */
const EM = 100
const canvas = document.createElement('canvas').getContext('2d')

function face(font: string): Face {
  const widths = new Map<number, number>()
  const measured = (codePoint: number) => {
    if (!canvas) return undefined
    canvas.font = font
    return canvas.measureText(String.fromCodePoint(codePoint)).width / EM
  }
  const widthOf = (codePoint: number) => {
    const known = widths.get(codePoint)
    if (known !== undefined) return known
    const width = measured(codePoint)
    if (width !== undefined) widths.set(codePoint, width)
    return width
  }
  return { family: font, widths: () => ({ widthOf }) }
}

const FACES = {
  sans: face(`${EM}px ${FAMILIES.sans}`),
  bold: face(`600 ${EM}px ${FAMILIES.sans}`),
  italic: face(`italic ${EM}px ${FAMILIES.sans}`),
  serif: face(`500 ${EM}px ${FAMILIES.serif}`),
}

export function ownFace({ family = 'sans', weight = 400, italic = false }: TextStyle): Face {
  if (family === 'serif') return FACES.serif
  return weight === 600 ? FACES.bold : italic ? FACES.italic : FACES.sans
}

export const faceOf = (_codePoint: number, style: TextStyle): Face => ownFace(style)
