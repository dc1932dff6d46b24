import { type Face, ownFace } from './fonts'
import { type FacePiece, facePieces, textWidth } from './measure'
import type { Block, GroupShape, OutlineShape, Paint, Shape, TextShape, TextStyle, Tile, WindowShape } from './shapes'
import { round } from './shapes'
import { colorOf, FAMILIES, type Ground } from './tokens'

export interface Picture extends Block {
  readonly width: number
  /** What it shows, in a sentence. */
  readonly title: string
  /** Where its data come from, and how many there are. */
  readonly description: string
}

type Use = 'file' | 'image'

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

/** Letters that neither join nor turn round. */
const PLAIN =
  /^(?!.*[\p{Cf}\p{M}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]*$/u

/** Can one font draw it as one text? Of a text that it lacks a character of, resvg 0.3 draws all in another. */
const isPlain = (text: string, style: TextStyle): boolean =>
  PLAIN.test(text) && facePieces(text, style).every(({ face }) => face === ownFace(style))

const familiesOf = (face: Face, own: Face) => (face === own ? undefined : `'${face.family}', ${FAMILIES.sans}`)

/** The text, with the fonts named that have what its own lacks; where letters join, whatever draws it finds the fonts by itself. */
function lettered(text: string, style: TextStyle): string {
  if (!PLAIN.test(text)) return escaped(text)
  const own = ownFace(style)
  return facePieces(text, style)
    .map(({ text: part, face = own }) => {
      const family = familiesOf(face, own)
      return family ? element('tspan', { 'font-family': family }, escaped(part)) : escaped(part)
    })
    .join('')
}

const INVISIBLE = /\p{Cf}/gu

/** Pieces of one font each, from left to right: what an isolate from right to left holds stands in the other order. */
function inSight(text: string, style: TextStyle): FacePiece[] {
  return text.split(/([\u2066-\u2068][^\u2069]*\u2069?)/).flatMap((part) => {
    const pieces = facePieces(part.replaceAll(INVISIBLE, ''), style)
    return /^[\u2067\u2068][^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(part)
      ? pieces.reverse()
      : pieces
  })
}

const hatchId = (css: string) => `hatch-${css.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '')}`

const outlineId = (id: string) => `outline-${id}`
const tileId = (id: string) => `tile-${id}`

/** Writes shapes under one theme; remembers the stripes, tiles and outlines that they need. */
class Writer {
  private readonly hatches = new Set<string>()
  private readonly tiles = new Map<string, Tile>()
  private readonly outlines = new Map<string, string>()

  constructor(
    readonly theme: Ground,
    readonly use: Use,
    /** Texts keep the widths that they were measured at, whatever font draws them. */
    readonly isFixed: boolean,
  ) {}

  private paint(paint: Paint | undefined): string | undefined {
    if (paint === undefined) return undefined
    if (typeof paint === 'string') return colorOf(paint, this.theme)
    if ('tile' in paint) {
      this.tiles.set(paint.tile.id, paint.tile)
      return `url(#${tileId(paint.tile.id)})`
    }
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
    if (text.trim() === '') return ''
    if (this.use === 'image' && !isPlain(text, style)) return this.pieces({ x, text, style, anchor }, attributes)
    const textLength = this.isFixed ? { textLength: textWidth(text, style), lengthAdjust: 'spacingAndGlyphs' } : {}
    return element('text', { ...attributes, ...textLength }, lettered(text, style))
  }

  /** Elements of one font each: of a text that mixes fonts and joins letters resvg 0.3 draws boxes, or nothing. */
  private pieces(
    { x, text, style, anchor }: Pick<TextShape, 'x' | 'text' | 'style' | 'anchor'>,
    attributes: Record<string, string | number | undefined>,
  ): string {
    const own = ownFace(style)
    const room = textWidth(text, style)
    let left = x - (anchor === 'end' ? room : anchor === 'middle' ? room / 2 : 0)
    return inSight(text, style)
      .map(({ text: part, face = own }) => {
        // Spaces at the start of an element are dropped.
        const start = left + textWidth(part.slice(0, part.length - part.trimStart().length), style)
        left += textWidth(part, style)
        const font = familiesOf(face, own) ?? attributes['font-family']
        return element('text', { ...attributes, x: start, 'text-anchor': undefined, 'font-family': font }, escaped(part))
      })
      .join('')
  }

  private group({ x, y, mark, scale = 1, shapes }: GroupShape): string {
    const moved = x === 0 && y === 0 ? '' : `translate(${round(x)} ${round(y)})`
    const transform = [moved, scale === 1 ? '' : `scale(${scale})`].filter(Boolean).join(' ') || undefined
    const inside = this.shapes(shapes)
    if (inside === '') return ''
    return transform === undefined && mark === undefined ? inside : element('g', { transform, 'data-mark': mark }, inside)
  }

  private window({ x, y, width, height, part, shapes }: WindowShape): string {
    const viewBox = [part.x, part.y, part.width, part.height].map(round).join(' ')
    return element('svg', { x, y, width, height, viewBox }, this.shapes(shapes))
  }

  private outline({ id, d }: OutlineShape, painted: Record<string, string | number | undefined>): string {
    this.outlines.set(id, d)
    return element('use', { href: `#${outlineId(id)}`, ...painted })
  }

  private shape(shape: Shape): string {
    if (shape.kind === 'text') return this.text(shape)
    if (shape.kind === 'group') return this.group(shape)
    if (shape.kind === 'window') return this.window(shape)
    const painted = {
      fill: this.paint(shape.fill ?? 'none'),
      stroke: this.paint(shape.stroke),
      'stroke-width': shape.strokeWidth,
      'stroke-dasharray': shape.dash,
    }
    if (shape.kind === 'outline') return this.outline(shape, painted)
    if (shape.kind === 'circle') return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...painted })
    if (shape.kind === 'path')
      return element('path', { d: shape.d, ...painted, 'stroke-linejoin': shape.join, 'stroke-linecap': shape.join })
    const { x, y, width, height, radius } = shape
    return element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), rx: radius, ...painted })
  }

  shapes(shapes: readonly Shape[]): string {
    return shapes.map((shape) => this.shape(shape)).join('')
  }

  private hatch(css: string): string {
    const tint = colorOf(`color-mix(in srgb, ${css} 18%, var(--paper))`, this.theme)
    const stripes =
      element('rect', { width: 5, height: 5, fill: tint }) + element('rect', { width: 2, height: 5, fill: colorOf(css, this.theme) })
    const frame = { id: hatchId(css), width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
    return element('pattern', frame, stripes)
  }

  private tile({ id, width, height, scale, turned, shapes }: Tile): string {
    const patternTransform = `scale(${round(scale)})${turned ? ' rotate(45)' : ''}`
    return element('pattern', { id: tileId(id), width, height, patternUnits: 'userSpaceOnUse', patternTransform }, this.shapes(shapes))
  }

  /** What the shapes that are written so far refer to. */
  definitions(): string {
    const all = [
      ...[...this.hatches].map((css) => this.hatch(css)),
      ...[...this.tiles.values()].map((tile) => this.tile(tile)),
      ...[...this.outlines].map(([id, d]) => element('path', { id: outlineId(id), d })),
    ]
    return all.length > 0 ? element('defs', {}, all.join('')) : ''
  }
}

/**
 * The picture as an SVG file of its own, on the paper of the theme. Text stays text; nothing in it points outside.
 * @param use `image` for what `pngOf` draws: there a text may fall into several elements
 * @param fonts a style sheet of the fonts that come along (`fontStyles`); texts then keep their widths where a program does not read it
 */
export function svgOf({ width, height, title, description, shapes }: Picture, theme: Ground, use: Use = 'file', fonts = ''): string {
  const writer = new Writer(theme, use, fonts !== '')
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
    // Letters stand where they were measured, between pixels too.
    'text-rendering': fonts ? 'geometricPrecision' : undefined,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', frame, named + (fonts && element('style', {}, fonts)) + writer.definitions() + paper + drawn)}\n`
}
