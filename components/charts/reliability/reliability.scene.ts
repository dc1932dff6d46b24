import { note } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { bodyBold, INK, INK_2, INK_3, small, smallBold, tiny } from '@/components/charts/scene-text'
import { plural } from '@/components/ui/plural'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, padded, placed, type Shape } from '@/lib/drawing/shapes'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'
import { type AlphaMark, type CodebookSection, type ReliabilityModel, reliabilityModel } from './reliability.model'

const NARROW = 720
/** What stands beside a number without an interval has a line's room. */
const ROOMY = 860
const COUNT = 76

/** Where the columns stand. */
interface Columns {
  width: number
  isNarrow: boolean
  name: number
  scale: { x: number; room: number }
  alpha: { x: number; room: number }
}

function columnsOf(width: number): Columns {
  if (width < NARROW)
    return {
      width,
      isNarrow: true,
      name: width,
      scale: { x: 6, room: width * 0.5 - 12 },
      alpha: { x: width * 0.5 + 8, room: width * 0.5 - 8 },
    }
  const counts = COUNT * 4
  const name = 170
  const alpha = width >= ROOMY ? 228 : 176
  const room = width - counts - name - alpha - 24
  return { width, isNarrow: false, name: name - 12, scale: { x: name + 6, room: room - 12 }, alpha: { x: name + room + 12, room: alpha } }
}

const countX = ({ width }: Columns, at: number) => width - COUNT * (3 - at)

function scaleShapes({ at, low, high }: AlphaMark, { zero }: ReliabilityModel, { scale: { x, room } }: Columns, middle: number): Shape[] {
  const place = (percent: number) => x + (percent / 100) * room
  return [
    lineOf(place(zero), middle - 10, place(zero), middle + 10, INK_3),
    lineOf(x + room, middle - 10, x + room, middle + 10, 'var(--rule)'),
    ...(low !== null && high !== null ? [lineOf(place(low), middle, place(high), middle, INK_2, 2)] : []),
    ...(at === null
      ? []
      : [
          {
            kind: 'circle',
            x: place(at),
            y: middle,
            radius: 4.5,
            fill: low === null ? 'var(--paper)' : INK,
            stroke: INK,
            strokeWidth: 2,
          } as const,
        ]),
  ]
}

const countsOf = ({ agreement, row }: AlphaMark): string[] => [agreement, String(row.both), String(row.only_a), String(row.only_b)]
const NAMES = ['agree', 'both', 'first only', 'second only']

function markLine(mark: AlphaMark, model: ReliabilityModel, columns: Columns): Block {
  const { isNarrow, alpha: place, width } = columns
  const name = paragraph((isNarrow ? bodyBold : small)(mark.name, INK), columns.name, { lineHeight: 18 })
  const said = mark.interval ?? mark.row.reason?.toLowerCase() ?? ''
  const alpha = paragraph([smallBold(mark.alpha ?? '–'), small(`   ${said}`)], place.room, { lineHeight: 18 })
  const top = isNarrow ? name.height + 6 : 0
  const height = top + Math.max(32, alpha.height + 8, isNarrow ? 0 : name.height + 8)
  const middle = top + (height - top) / 2
  const counts = isNarrow
    ? [
        placed(
          0,
          height,
          paragraph(
            small(
              countsOf(mark)
                .map((count, at) => `${NAMES[at]} ${count}`)
                .join(' · '),
            ),
            width,
            { lineHeight: 18 },
          ),
        ),
      ]
    : countsOf(mark).map(
        (text, at): Shape => ({
          kind: 'text',
          x: countX(columns, at),
          y: middle + 4.5,
          text,
          style: { size: 13 },
          fill: INK,
          anchor: 'end',
        }),
      )
  const whole = height + (isNarrow ? 26 : 0)
  const shapes: Shape[] = [
    placed(0, isNarrow ? 6 : (height - name.height) / 2, name),
    ...scaleShapes(mark, model, columns, middle),
    placed(place.x, middle - alpha.height / 2, alpha),
    ...counts,
    lineOf(0, whole - 0.5, width, whole - 0.5, 'var(--rule)'),
  ]
  return { height: whole, shapes: [{ kind: 'group', x: 0, y: 0, mark: mark.row.href, shapes }] }
}

function head({ title, reviewed }: CodebookSection, model: ReliabilityModel, columns: Columns): Block {
  const { scale, width, isNarrow, alpha } = columns
  const words = `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${plural(reviewed, 'excerpt')} reviewed by both`
  const caption = paragraph({ text: words, style: { size: 15, weight: 600 }, fill: INK }, width, { lineHeight: 22 })
  const [first, second] = model.coders
  const names = isNarrow
    ? []
    : ['Agree', 'Both found it', `Only ${first}`, `Only ${second}`].map((name) =>
        paragraph(small(name), COUNT - 14, { lineHeight: 16, align: 'end', maxLines: 4 }),
      )
  const tall = Math.max(18, ...names.map(({ height }) => height))
  const bottom = caption.height + 6 + tall
  const ticks = model.ticks.map(
    ({ alpha: text, at }): Shape => ({
      kind: 'text',
      x: scale.x + (at / 100) * scale.room,
      y: bottom - 4,
      text,
      style: { size: 12 },
      fill: INK_2,
      anchor: 'middle',
    }),
  )
  return {
    height: bottom + 5,
    shapes: [
      ...caption.shapes,
      ...ticks,
      placed(alpha.x, bottom - 17, paragraph(tiny('α, 95 % interval'), alpha.room, { lineHeight: 16, maxLines: 1 })),
      ...names.map((name, at) => placed(countX(columns, at) - COUNT + 14, bottom - name.height, name)),
      lineOf(0, bottom + 4.5, width, bottom + 4.5, INK),
    ],
  }
}

/** How far two coders agree on each code, those on which they agree least first. */
export function reliabilityScene({ rows, width }: SceneProps<ReliabilityRow>): Block[] {
  const model = reliabilityModel(rows)
  const columns = columnsOf(width)
  return [
    ...model.sections.flatMap((section, at) => [
      padded(head(section, model, columns), { top: at > 0 ? 28 : 0 }),
      ...section.marks.map((mark) => markLine(mark, model, columns)),
    ]),
    note(
      'The line at 0 is what chance alone would give, 1 is agreement throughout. A hollow dot has no interval: resampling has too little to go on, or no disagreement to draw from.',
      width,
    ),
  ]
}
