import { colorsOf, note, PANEL_GAP, panelColumns, panelHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK_2, INK_3, small, tiny } from '@/components/charts/scene-text'
import { plural } from '@/components/ui/plural'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, padded, placed, type Shape } from '@/lib/drawing/shapes'
import { inRows, keyOf } from '@/lib/drawing/signs'
import type { VoiceRow } from '@/lib/views/rows/voices'
import { type OutletVoices, type VoiceBar, voicesModel } from './voices.model'
import { attitudeInWords, diversityInWords } from './words'

const BAR = 14
/** For the number behind the longest bar. */
const COUNT = 36

const direct = (x: number, y: number, width: number, color: string): Shape => ({ kind: 'rect', x, y, width, height: BAR, fill: color })
const second = (x: number, y: number, width: number, color: string): Shape => ({
  kind: 'rect',
  x: x + 0.75,
  y: y + 0.75,
  width: width - 1.5,
  height: BAR - 1.5,
  fill: { hatch: color },
  stroke: color,
  strokeWidth: 1.5,
  dash: '3 2',
})

function barLine({ row, directly, atSecondHand }: VoiceBar, color: string, width: number): Block {
  const left = width / 2
  const room = width - left - COUNT
  const name = paragraph(small(row.actor_name ?? '', 'var(--ink)'), left - 12, { lineHeight: 18 })
  const words = attitudeInWords(row)
  const attitude = words ? paragraph(tiny(words, INK_3), width - left, { lineHeight: 16 }) : EMPTY
  const height = Math.max(24, name.height + 6, 18 + attitude.height + 6)
  const y = (height - 18 - attitude.height) / 2 + 2
  const end = left + (directly + atSecondHand) * room
  const shapes: Shape[] = [
    placed(0, (height - name.height) / 2, name),
    ...(directly > 0 ? [direct(left, y, directly * room, color)] : []),
    ...(atSecondHand > 0 ? [second(left + directly * room, y, atSecondHand * room, color)] : []),
    { kind: 'text', x: end + 6, y: y + 11.5, text: String(row.n), style: { size: 13 }, fill: 'var(--ink)' },
    placed(left, y + 16, attitude),
  ]
  return { height, shapes: [{ kind: 'group', x: 0, y: 0, mark: row.href, shapes }] }
}

function foldedInWords({ folded }: OutletVoices): string {
  const most = folded[0]?.row.n ?? 1
  return `${plural(folded.length, 'more voice')}, each in ${plural(most, 'excerpt')}${most === 1 ? '' : ' or fewer'}`
}

function panel(voices: OutletVoices, color: string, width: number): Block {
  const { name, bars, folded, own } = voices
  const shapes: Shape[] = []
  let y = 0
  const put = (block: Block, mark?: string) => {
    shapes.push({ ...placed(0, y, block), ...(mark === undefined ? {} : { mark }) })
    y += block.height
  }
  put(padded(panelHead(name, diversityInWords(voices), color, width), { bottom: 8 }))
  for (const bar of bars) put(barLine(bar, color, width))
  if (folded.length > 0) put(padded(paragraph(small(foldedInWords(voices), INK_3), width), { top: 6 }))
  if (own) put(padded(paragraph(small(`In its own voice: ${plural(own.n, 'excerpt')}`), width), { top: 6 }), own.href)
  return { height: y, shapes }
}

/** Whom each outlet quotes: bars of excerpts, those at second hand hatched, with how diverse the voices are. */
export function voicesScene({ rows, corpus, width }: SceneProps<VoiceRow>): Block[] {
  const model = voicesModel(rows)
  const colorOf = colorsOf(corpus)
  const columns = panelColumns(width)
  const column = (width - PANEL_GAP.x * (columns - 1)) / columns
  const signs = [
    { sign: { shapes: [direct(-12, -7, 24, INK_2)], width: 24 }, words: 'taken from the voice itself' },
    { sign: { shapes: [second(-12, -7, 24, INK_2)], width: 24 }, words: 'only at second hand, through another voice' },
  ]
  return [
    model.shows.atSecondHand ? padded(keyOf(signs, width), { bottom: 16 }) : EMPTY,
    ...inRows(
      model.outlets.map((voices) => panel(voices, colorOf(voices.outlet), column)),
      columns,
      width,
      PANEL_GAP,
    ),
    note(
      'A bar: excerpts with a statement on the word of the voice, on one scale for all outlets. In brackets the 95 % interval; of an outlet with one article it holds within that article.',
      width,
    ),
  ]
}
