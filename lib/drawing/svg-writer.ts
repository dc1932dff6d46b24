import { type Face, ownFace } from './fonts'
import { facePieces, textWidth } from './measure'
import type { GroupShape, OutlineShape, Paint, Shape, TextShape, TextStyle, Tile, WindowShape } from './shapes'
import { round } from './shapes'
import { type Attributes, element, escaped } from './svg-element'
import { colorOf, FAMILIES, type Ground } from './tokens'

/** Letters that neither join nor turn round. */
export const PLAIN =
  /^(?!.*[\p{Cf}\p{M}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]*$/u

/** The families that a face is asked for by; undefined where it is the one that is asked for anyway. */
export const familiesOf = (face: Face, own: Face) => (face === own ? undefined : `'${face.family}', ${FAMILIES.sans}`)

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

const hatchId = (css: string) => `hatch-${css.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '')}`

const outlineId = (id: string) => `outline-${id}`
const tileId = (id: string) => `tile-${id}`

/** Writes shapes under one theme; remembers the stripes, tiles and outlines that they need. */
export class SvgWriter {
  private readonly hatches = new Set<string>()
  private readonly tiles = new Map<string, Tile>()
  private readonly outlines = new Map<string, string>()

  constructor(
    readonly theme: Ground,
    /** Texts keep the widths that they were measured at, whatever font draws them. */
    readonly isFixed: boolean,
  ) {}

  protected paint(paint: Paint | undefined): string | undefined {
    if (paint === undefined) return undefined
    if (typeof paint === 'string') return colorOf(paint, this.theme)
    if ('tile' in paint) {
      this.tiles.set(paint.tile.id, paint.tile)
      return `url(#${tileId(paint.tile.id)})`
    }
    this.hatches.add(paint.hatch)
    return `url(#${hatchId(paint.hatch)})`
  }

  /** How a text is painted, and in which font. */
  protected textAttributes({ x, y, style, fill, anchor, halo }: TextShape): Attributes {
    return {
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
  }

  protected text(shape: TextShape): string {
    const { text, style } = shape
    if (text.trim() === '') return ''
    const textLength = this.isFixed ? { textLength: textWidth(text, style), lengthAdjust: 'spacingAndGlyphs' } : {}
    return element('text', { ...this.textAttributes(shape), ...textLength }, lettered(text, style))
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

  private outline({ id, d }: OutlineShape, painted: Attributes): string {
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
