import { colorsOf, note } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK, INK_2, small, tiny } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { plural } from '@/components/ui/plural'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, padded, placed, type Shape, stack } from '@/lib/drawing/shapes'
import { keyOf, signed } from '@/lib/drawing/signs'
import type { SimilarityRow } from '@/lib/views/rows/similarity'
import { noiseInWords, type PairCell, type PairLine, type SimilarityModel, similarityModel } from './similarity.model'

const HEIGHT = 64
const GAP = 2
const RULE = 'var(--rule)'

/** The strongest tone; ink has 4.5:1 on it. */
const TONE = 'var(--tone-color)'
const toneOf = (percent: number) => `color-mix(in srgb, ${TONE} ${percent}%, var(--paper))`

/** What was found wanting, before the pairs. */
function refusal({ refused, compared, outlets, reasons }: SimilarityModel, width: number): Block {
  if (refused === 0) return EMPTY
  const none = refused === 1 ? 'The one pair cannot be compared yet.' : `None of the ${plural(refused, 'pair')} can be compared yet.`
  const said = compared === 0 ? none : `${plural(refused, 'pair')} cannot be compared.`
  const why = outlets.some(({ articles }) => articles === 1)
    ? ' A distance between outlets that rests on one article of each would be a distance between two articles.'
    : ''
  const room = Math.min(width, 660)
  const words = paragraph({ text: said + why, style: { size: 16 }, fill: INK }, room, { lineHeight: 24 })
  return padded(stack([words, ...reasons.map((reason) => paragraph(small(reason), room, { lineHeight: 19 }))], 6), { bottom: 20 })
}

const hatched = (width: number, height: number, x = 0, y = 0): Shape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill: { hatch: RULE },
  stroke: RULE,
  strokeWidth: 1,
})

const hollow = (width: number, height: number, x = 0, y = 0): Shape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill: 'var(--paper)',
  stroke: INK_2,
  strokeWidth: 1,
  dash: '3 2',
})

function key({ withinNoise }: SimilarityModel, width: number): Block {
  const ramp = Array.from(
    { length: 12 },
    (_, at): Shape => ({ kind: 'rect', x: -48 + at * 8, y: -6, width: 8, height: 12, fill: toneOf(Math.round((100 * at) / 11)) }),
  )
  return keyOf(
    [
      { sign: { shapes: ramp, width: 96 }, words: 'from 0, the same parts, to 1, nothing in common' },
      ...(withinNoise > 0 ? [{ sign: { shapes: [hollow(28, 12, -14, -6)], width: 28 }, words: 'no more than chance can make' }] : []),
      { sign: { shapes: [hatched(28, 12, -14, -6)], width: 28 }, words: 'not compared' },
    ],
    width,
  )
}

function cellShapes({ row, distance, interval, noise, isNoise, tone }: PairCell, width: number): Shape {
  const ground: Shape =
    distance === null
      ? hatched(width, HEIGHT)
      : isNoise
        ? hollow(width, HEIGHT)
        : { kind: 'rect', x: 0, y: 0, width, height: HEIGHT, fill: toneOf(tone), stroke: RULE, strokeWidth: 1 }
  const words = { kind: 'text', x: width / 2, fill: INK, anchor: 'middle' } as const
  return {
    kind: 'group',
    x: 0,
    y: 0,
    mark: row.href,
    shapes: [
      ground,
      { ...words, y: interval ? 20 : HEIGHT / 2 + 5, text: distance ?? '–', style: { size: 14, weight: 600 }, halo: distance === null },
      ...(interval ? [{ ...words, y: 37, text: interval, style: { size: 12 } }] : []),
      ...(noise ? [{ ...words, y: 53, text: `chance ${noise}`, style: { size: 12 } }] : []),
    ],
  }
}

/** How far apart the outlets are: each pair once, its distance in figures on a tone. */
export function similarityScene({ rows, corpus, width }: SceneProps<SimilarityRow>): Block[] {
  const model = similarityModel(rows)
  const colorOf = colorsOf(corpus)
  const before = model.outlets.slice(0, -1)
  const names = Math.min(190, width * 0.28)
  const column = Math.min(124, (width - names) / Math.max(1, before.length))
  const heads = before.map(({ name }) => paragraph(tiny(name, INK), column - 8, { lineHeight: 16 }))
  const tall = Math.max(0, ...heads.map(({ height }) => height))
  const head: Block = { height: tall + 4, shapes: heads.map((name, at) => placed(names + at * column, tall - name.height, name)) }
  const line = ({ outlet, cells }: PairLine): Block => {
    const name = signed(dotSign(colorOf(outlet.outlet)), small(outlet.name, INK), names - 12, 17)
    const height = Math.max(HEIGHT, name.height) + GAP
    return {
      height,
      shapes: [
        placed(0, (height - GAP - name.height) / 2, name),
        ...cells.flatMap((cell, at) => (cell ? [placed(names + at * column, 0, { shapes: [cellShapes(cell, column - GAP)] })] : [])),
      ],
    }
  }
  return [
    refusal(model, width),
    padded(key(model, width), { bottom: 12 }),
    head,
    ...model.lines.map(line),
    note(noiseInWords(model), width),
  ]
}
