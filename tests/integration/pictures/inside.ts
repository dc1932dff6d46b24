import { textWidth } from '@/lib/drawing/measure'
import { eachShape, type Shape } from '@/lib/drawing/shapes'

/** The texts that run over the sides of a picture of this width. */
export function textsOutside(shapes: readonly Shape[], width: number): string[] {
  return [...eachShape(shapes)].flatMap(({ shape, x }) => {
    if (shape.kind !== 'text') return []
    const room = textWidth(shape.text, shape.style)
    const left = x + shape.x - (shape.anchor === 'end' ? room : shape.anchor === 'middle' ? room / 2 : 0)
    return left < -0.5 || left + room > width + 0.5 ? [`${Math.round(left)} to ${Math.round(left + room)}: ${shape.text}`] : []
  })
}
