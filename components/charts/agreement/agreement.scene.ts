import { colorsOf, foldedLine, sectionHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { body, heading, INK, INK_2, INK_3, small } from '@/components/charts/scene-text'
import { splitAt } from '@/components/charts/split-at'
import { statementDot } from '@/components/charts/statement-dot.scene'
import { plural } from '@/components/ui/plural'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, lineOf, padded, placed, type Shape } from '@/lib/drawing/shapes'
import { inColumns } from '@/lib/drawing/signs'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import { type AgreementCard, agreementModel, type CardAccount, type CardValue, type KindSection } from './agreement.model'

const CARDS_AT_ONCE = 6
const ACCOUNTS_AT_ONCE = 4
const GAP = 44
const DOT = 22

type ColorOf = (outlet: string) => string

function accountLine({ account, chain, remarks, row }: CardAccount, colorOf: ColorOf, width: number): Block {
  const words = paragraph([body(chain), ...(remarks ? [small(`  ${remarks}`, INK_3)] : [])], width - DOT, { lineHeight: 19 })
  const dot = statementDot(colorOf(account.outlet), { disputed: account.attitude === 'disputes', relayed: account.relayed })
  const shapes = [placed(9, 14, { shapes: dot }), placed(DOT, 4, words)]
  return { height: words.height + 8, shapes: [{ kind: 'group', x: 0, y: 0, mark: row.href, shapes }] }
}

function valueLine({ label, accounts }: CardValue, colorOf: ColorOf, width: number): Block {
  const left = Math.round(width * 0.36)
  const value = paragraph(heading(label, 17), left - 12, { lineHeight: 23 })
  const [first, more] = splitAt(accounts, ACCOUNTS_AT_ONCE)
  const lines = first.map((entry) => accountLine(entry, colorOf, width - left))
  if (more.length > 0) lines.push(padded(paragraph(small(plural(more.length, 'more account'), INK_3), width - left - DOT), { left: DOT }))
  let y = 4
  const said = lines.map((line) => {
    y += line.height
    return placed(left, y - line.height, line)
  })
  return { height: Math.max(value.height + 8, y), shapes: [placed(0, 5, value), ...said] }
}

const pairsInWords = ({ pairs, left }: AgreementCard) => {
  const [only] = pairs
  return [only && pairs.length === 1 ? `${only.row.basis}.` : `${pairs.length} pairs.`, left].filter(Boolean).join(' ')
}

function cardBlock(card: AgreementCard, colorOf: ColorOf, width: number): Block {
  const blocks = [
    paragraph({ text: card.title, style: { size: 16, weight: 600 }, fill: INK }, width, { lineHeight: 22 }),
    ...(card.about ? [paragraph(small(card.about, INK_3), width, { lineHeight: 18 })] : []),
    ...card.values.map((value) => valueLine(value, colorOf, width)),
    padded(paragraph(small(pairsInWords(card), INK_2), width, { lineHeight: 18 }), { top: 4 }),
  ]
  let y = 12
  const shapes: Shape[] = blocks.map((block) => {
    y += block.height
    return placed(0, y - block.height, block)
  })
  return { height: y + 12, shapes: [...shapes, lineOf(0, y + 11.5, width, y + 11.5, 'var(--rule)')] }
}

function sectionBlocks({ cards, title, note, open }: KindSection, colorOf: ColorOf, width: number): Block[] {
  if (!open) return [foldedLine(title, plural(cards.length, 'card'), note, width)]
  const columns = width >= 760 ? 2 : 1
  const column = (width - GAP * (columns - 1)) / columns
  const drawn = cards.slice(0, CARDS_AT_ONCE).map((card) => cardBlock(card, colorOf, column))
  const more = cards.length - CARDS_AT_ONCE
  return [
    sectionHead(title, note, width),
    ...(columns === 1 ? drawn : [inColumns(drawn, columns, width, GAP)]),
    padded(paragraph(small(more > 0 ? `Not drawn: ${more} more.` : ' ', INK_3), width), { top: 8, bottom: 16 }),
  ]
}

/** Where accounts agree, differ or contradict each other, as the page opens: a card for each thing that more than one account speaks of. */
export function agreementScene({ rows, corpus, width }: SceneProps<AgreementRow>): Block[] {
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const { sections } = agreementModel(rows, (id) => names.get(id))
  const colorOf = colorsOf(corpus)
  return sections.flatMap((section) => sectionBlocks(section, colorOf, width))
}
