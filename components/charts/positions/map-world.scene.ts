import { STANCE_LOOKS } from '@/components/charts/stance-glyph'
import { type Block, lineOf, type Paint, type Shape, type Tile } from '@/lib/drawing/shapes'
import { comesNear } from '@/lib/geometry/comes-near'
import type { World } from '@/lib/geometry/world'
import type { Look } from './look-groups.model'
import { caribbeanOf, type Fill, isInside } from './map-fill.model'
import { closerFrame, closerZoom, DOT_PIXELS } from './map-size.model'
import { fillKey, isPale, PALE, TILE, textureOf } from './map-texture.model'

const PAPER = 'var(--paper)'
const RULE = 'var(--rule)'
const FRAME = 'var(--ink-3)'
const CENTRE = 10
/** Units of the map that its drawing needs above and below. */
const AROUND = 4
/** Pixels to one of a tile. */
const TILE_SCALE = 0.9

const tint = (color: string) => `color-mix(in srgb, ${color} ${Math.round(PALE * 100)}%, ${PAPER})`
const tintOf = (look: Look) => (isPale(look) ? tint(STANCE_LOOKS[look.stance].color) : STANCE_LOOKS[look.stance].color)

function textured(look: Look): Shape[] {
  const { d, isFilled } = textureOf(look)
  const lines: Shape = { kind: 'path', d, ...(isFilled ? { fill: PAPER } : { stroke: PAPER, strokeWidth: 1.4 }) }
  const ground: Shape = { kind: 'rect', x: 0, y: 0, width: TILE, height: TILE, fill: tintOf(look) }
  return d === '' ? [ground] : [ground, lines]
}

const striped = (looks: readonly Look[]): Shape[] =>
  looks.map((look, at) => ({ kind: 'rect', x: 0, y: at * TILE, width: TILE, height: TILE, fill: tintOf(look) }))

/** The texture of a stance, or stripes of several. @param unit units of the drawing to a pixel */
export function fillOf(looks: readonly Look[], unit: number): Paint {
  const [first] = looks
  if (!first) return PAPER
  const scale = Math.round(unit * TILE_SCALE * 100) / 100
  const isSplit = looks.length > 1
  const tile: Tile = {
    id: `${fillKey(looks)}-${String(scale).replace('.', '-')}`,
    width: TILE,
    height: TILE * looks.length,
    scale,
    ...(isSplit && { turned: true }),
    shapes: isSplit ? striped(looks) : textured(first),
  }
  return { tile }
}

function area({ country, looks }: Fill, world: World, unit: number): Shape {
  const isHeld = looks.every((look) => !isPale(look))
  const isExpected = looks.some(({ modality }) => modality === 'expected')
  return {
    kind: 'outline',
    id: country.toLowerCase(),
    d: world.shapes[country] ?? '',
    fill: fillOf(looks, unit),
    stroke: isHeld ? PAPER : STANCE_LOOKS[looks[0]?.stance ?? 'neutral'].color,
    strokeWidth: 0.75 * unit,
    ...(isExpected && { dash: `${3 * unit} ${2 * unit}` }),
  }
}

/** The sign of a stance, without what is written in it. */
function dots({ x, y, looks }: Fill, size: number): Shape[] {
  const scale = size / (2 * CENTRE)
  return looks.map((look, at) => {
    const { color, outline } = STANCE_LOOKS[look.stance]
    const [fill, stroke] = isPale(look) ? [PAPER, color] : [color, PAPER]
    const place = { x: x - CENTRE * scale + at * size, y: y - CENTRE * scale }
    return { kind: 'group', ...place, scale, shapes: [{ kind: 'path', d: outline, fill, stroke, strokeWidth: 1.5 }] }
  })
}

/** Land first, then areas, then signs, so that no area hides a sign. */
const filled = (fills: readonly Fill[], world: World, unit: number): Shape[] => [
  { kind: 'outline', id: 'land', d: world.land, fill: 'var(--paper-2)', stroke: RULE, strokeWidth: unit },
  ...fills.filter(({ isDot }) => !isDot).map((fill) => area(fill, world, unit)),
  ...fills.filter(({ isDot }) => isDot).flatMap((fill) => dots(fill, DOT_PIXELS * unit)),
]

function closer(fills: readonly Fill[], world: World, unit: number): Shape[] {
  const box = caribbeanOf(world)
  const frame = closerFrame(world, box)
  const line = { stroke: FRAME, strokeWidth: 0.75 * unit }
  // What is far from the box cannot be seen, and takes its time to draw.
  const isNear = (fill: Fill) => (fill.isDot ? isInside(box, fill) : comesNear(world.shapes[fill.country] ?? '', box))
  const inside = filled(fills.filter(isNear), world, unit / closerZoom(world, box))
  return [
    { kind: 'rect', ...box, ...line },
    lineOf(box.x, box.y + box.height, frame.x + frame.width, frame.y, FRAME, line.strokeWidth),
    { kind: 'window', ...frame, part: box, shapes: [{ kind: 'rect', ...box, fill: PAPER }, ...inside] },
    { kind: 'rect', ...frame, ...line },
  ]
}

/** The world with the states of one column filled. @param isCloser draws Central America and the Caribbean again, larger */
export function worldScene(fills: readonly Fill[], world: World, width: number, isCloser: boolean): Block {
  const unit = world.width / width
  const shapes = [...filled(fills, world, unit), ...(isCloser ? closer(fills, world, unit) : [])]
  return {
    height: (world.height + 2 * AROUND) / unit,
    shapes: [{ kind: 'group', x: 0, y: AROUND / unit, scale: 1 / unit, shapes }],
  }
}
