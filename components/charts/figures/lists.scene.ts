import { body, INK_2, INK_3, small, smallBold, tiny } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, placed, type Shape } from '@/lib/drawing/shapes'
import { type Boxed, flow, inColumns, signed } from '@/lib/drawing/signs'
import type { Answer, Answers } from './answers.model'
import type { Place } from './plot.scene'
import type { Single } from './statement.model'

const LABELS = 300
const NARROW = 620
const COLUMNS_FROM = 700
const GUTTER = 32

const RULE = 'var(--rule)'

function chips({ voices }: Answer, { colorOf }: Place, width: number): Block {
  const boxes = voices.flatMap(({ chain, statements }) =>
    statements.map(({ row, disputed, relayed }, at): Boxed => {
      const box = signed(
        at === 0 ? dotSign(colorOf(row.outlet), { disputed, relayed }) : { shapes: [], width: 0 },
        small(at === 0 ? chain : 'again'),
        width,
        20,
      )
      return { ...box, shapes: [{ ...placed(0, 0, box), mark: row.claim }] }
    }),
  )
  return flow(boxes, width, { x: 14, y: 2 })
}

function answerRow(answer: Answer, place: Place): Block {
  const isNarrow = place.width < NARROW
  const left = isNarrow ? 0 : LABELS
  const counted = answer.accounts > 1 ? [tiny(`  ${answer.accounts} accounts`, INK_3)] : []
  const label = paragraph([body(answer.label), ...counted], isNarrow ? place.width : LABELS - 16, { lineHeight: 20 })
  const said = chips(answer, place, place.width - left)
  const top = isNarrow ? label.height + 6 : 4
  return {
    height: isNarrow ? top + said.height + 6 : Math.max(label.height, said.height) + 8,
    shapes: [lineOf(0, 0, place.width, 0, RULE), placed(0, 4, label), placed(left, top, said)],
  }
}

/** A question whose answers are no numbers: each answer, and who gives it. */
export function answersScene(answers: Answers, place: Place): Block {
  const about = answers.about ? [{ ...body(` · ${answers.about}`, INK_2), style: { size: 15 } }] : []
  const title = paragraph([{ text: answers.title, style: { size: 15, weight: 600 }, fill: 'var(--ink)' }, ...about], place.width, {
    lineHeight: 21,
  })
  const shapes: Shape[] = [...title.shapes]
  let y = title.height + 4
  for (const answer of answers.answers) {
    const row = answerRow(answer, place)
    shapes.push(placed(0, y, row))
    y += row.height
  }
  return { height: y, shapes }
}

function singleRow({ row, title, about, label, chain, disputed, relayed }: Single, { colorOf }: Place, width: number): Block {
  const value = paragraph(smallBold(label), Math.min(176, width * 0.45), { lineHeight: 18, align: 'end', maxLines: 4 })
  const room = Math.min(176, width * 0.45)
  const named = paragraph([small(title, 'var(--ink)'), ...(about ? [small(` · ${about}`)] : [])], width - room - 12, { lineHeight: 18 })
  const top = 6 + Math.max(value.height, named.height)
  const said = signed(dotSign(colorOf(row.outlet), { disputed, relayed }), tiny(chain), width, 18)
  return {
    height: top + said.height + 6,
    shapes: [
      lineOf(0, 0, width, 0, RULE),
      { kind: 'group', x: 0, y: 0, mark: row.claim, shapes: [placed(0, 6, named), placed(width - room, 6, value), placed(0, top, said)] },
    ],
  }
}

/** Claims that stand alone, in two columns where there is room. */
export function singlesScene(singles: readonly Single[], place: Place): Block {
  const columns = place.width >= COLUMNS_FROM && singles.length > 1 ? 2 : 1
  const width = (place.width - GUTTER * (columns - 1)) / columns
  return inColumns(
    singles.map((single) => singleRow(single, place, width)),
    columns,
    place.width,
    GUTTER,
  )
}
