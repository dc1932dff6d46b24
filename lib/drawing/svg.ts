import { ownFace } from './fonts'
import { facePieces } from './measure'
import type { Block, GroupShape, Paint, Shape, TextShape, TextStyle } from './shapes'
import { round } from './shapes'
import { colorOf, type Theme } from './tokens'

export interface Picture extends Block {
  readonly width: number
  /** What it shows, in a sentence. */
  readonly title: string
  /** Where its data come from, and how many there are. */
  readonly description: string
}

const FAMILIES = {
  sans: "'Public Sans', 'Noto Sans', system-ui, sans-serif",
  serif: "Newsreader, 'Times New Roman', serif",
}

/** What XML 1.0 does not allow, and other controls; the last are halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

const element = (name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside = ''): string => {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return []
    return [` ${attribute}="${typeof value === 'number' ? round(value) : escaped(value)}"`]
  })
  return inside ? `<${name}${written.join('')}>${inside}</${name}>` : `<${name}${written.join('')}/>`
}

/** Letters that neither join nor turn round. resvg 0.3 draws nothing of a text in which others stand in an element of their own. */
const PLAIN = /^(?!.*[\p{Cf}\p{M}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u

/** The text, with the fonts named that have what its own lacks; where that cannot be, whatever draws it finds them by itself. */
function lettered(text: string, style: TextStyle): string {
  if (!PLAIN.test(text)) return escaped(text)
  const own = ownFace(style)
  return facePieces(text, style)
    .map(({ text: part, face }) => {
      if (face === undefined || face === own) return escaped(part)
      return element('tspan', { 'font-family': `'${face.family}', ${FAMILIES.sans}` }, escaped(part))
    })
    .join('')
}

const hatchId = (css: string) => `hatch-${css.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '')}`

/** Writes shapes under one theme; remembers the stripes that they need. */
class Writer {
  readonly hatches = new Set<string>()

  constructor(readonly theme: Theme) {}

  private paint(paint: Paint | undefined): string | undefined {
    if (paint === undefined) return undefined
    if (typeof paint === 'string') return colorOf(paint, this.theme)
    this.hatches.add(paint.hatch)
    return `url(#${hatchId(paint.hatch)})`
  }

  private text({ x, y, text, style, fill, anchor, halo }: TextShape): string {
    const attributes = {
      x,
      y,
      'font-size': style.size,
      'font-family': style.family === 'serif' ? FAMILIES.serif : undefined,
      'font-weight': style.family === 'serif' ? 500 : style.weight === 600 ? 600 : undefined,
      'font-style': style.italic ? 'italic' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: this.paint(fill),
      ...(halo && { stroke: this.paint('var(--paper)'), 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    }
    return text.trim() === '' ? '' : element('text', attributes, lettered(text, style))
  }

  private group({ x, y, mark, shapes }: GroupShape): string {
    const transform = x === 0 && y === 0 ? undefined : `translate(${round(x)} ${round(y)})`
    const inside = this.shapes(shapes)
    if (inside === '') return ''
    return transform === undefined && mark === undefined ? inside : element('g', { transform, 'data-mark': mark }, inside)
  }

  private shape(shape: Shape): string {
    if (shape.kind === 'text') return this.text(shape)
    if (shape.kind === 'group') return this.group(shape)
    const painted = {
      fill: this.paint(shape.fill ?? 'none'),
      stroke: this.paint(shape.stroke),
      'stroke-width': shape.strokeWidth,
      'stroke-dasharray': shape.dash,
    }
    if (shape.kind === 'circle') return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...painted })
    if (shape.kind === 'path')
      return element('path', { d: shape.d, ...painted, 'stroke-linejoin': shape.join, 'stroke-linecap': shape.join })
    const { x, y, width, height, radius } = shape
    return element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), rx: radius, ...painted })
  }

  shapes(shapes: readonly Shape[]): string {
    return shapes.map((shape) => this.shape(shape)).join('')
  }

  definitions(): string {
    const patterns = [...this.hatches].map((css) => {
      const tint = colorOf(`color-mix(in srgb, ${css} 18%, var(--paper))`, this.theme)
      const stripes =
        element('rect', { width: 5, height: 5, fill: tint }) + element('rect', { width: 2, height: 5, fill: colorOf(css, this.theme) })
      const frame = { id: hatchId(css), width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
      return element('pattern', frame, stripes)
    })
    return patterns.length > 0 ? element('defs', {}, patterns.join('')) : ''
  }
}

/** The picture as an SVG file of its own, on the paper of the theme. Text stays text; nothing in it points outside. */
export function svgOf({ width, height, title, description, shapes }: Picture, theme: Theme): string {
  const writer = new Writer(theme)
  const drawn = writer.shapes(shapes)
  const tall = Math.ceil(height)
  const paper = element('rect', { width, height: tall, fill: colorOf('var(--paper)', theme) })
  const named = element('title', { id: 'title' }, escaped(title)) + element('desc', { id: 'desc' }, escaped(description))
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height: tall,
    viewBox: `0 0 ${width} ${tall}`,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': FAMILIES.sans,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', frame, named + writer.definitions() + paper + drawn)}\n`
}
