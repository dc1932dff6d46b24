import { colorsOf, foldedLine, note, sectionHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { GLYPH, stanceGlyph } from '@/components/charts/stance-glyph.scene'
import { stanceWords } from '@/components/charts/stance-words'
import type { Modality } from '@/lib/api/contract/statement'
import { type Block, padded, stack } from '@/lib/drawing/shapes'
import { inColumns, keyOf } from '@/lib/drawing/signs'
import type { PositionRow } from '@/lib/views/rows/positions'
import { positionsMapScene } from './map.scene'
import { actorLine, type Matrix, matricesOf, matrixHead, targetHead } from './matrix.scene'
import { positionSort } from './order.model'
import { type ColumnKind, type PositionsModel, positionsModel, type TargetFamily } from './positions.model'

const FEW_COLUMNS = 2
/** Columns that half the width holds. */
const NARROW_MATRIX = 3
const WIDE = 860
const GUTTER = 40
/** Pixels of families side by side: they cannot be cut in between. */
const TALLEST = 3_000

const MODALITY_WORDS: Record<Exclude<Modality, 'holds'>, string> = {
  denied: 'said not to',
  expected: 'expected to',
  withdrawn: 'given, then withdrawn',
}

/** Explains only the signs that the matrix has. */
function key({ stances, modalities, shows }: PositionsModel, width: number): Block {
  const sample = stances[0] ?? 'recognises'
  const signs = [
    ...stances.map((stance) => ({ glyph: stanceGlyph({ stance }), words: stanceWords(stance, 'holds') })),
    ...modalities.map((modality) => ({ glyph: stanceGlyph({ stance: sample, modality }), words: MODALITY_WORDS[modality] })),
    ...(shows.disputed ? [{ glyph: stanceGlyph({ stance: sample, disputed: true }), words: 'the article disputes it' }] : []),
    ...(shows.relayed ? [{ glyph: stanceGlyph({ stance: sample, relayed: true }), words: 'relayed from another outlet' }] : []),
    ...(shows.conflict
      ? [
          {
            glyph: [
              { kind: 'text', x: 0, y: 5, text: '≠', style: { size: 14, weight: 600 }, fill: 'var(--ink)', anchor: 'middle' } as const,
            ],
            words: 'stated both ways within what is selected',
          },
        ]
      : []),
  ]
  return keyOf(
    signs.map(({ glyph, words }) => ({ sign: { shapes: glyph, width: GLYPH }, words })),
    width,
  )
}

const actorsInWords = (count: number) => (count === 1 ? '1 actor' : `${count} actors`)

function matrixBlocks(family: TargetFamily, matrix: Matrix): Block[] {
  return [
    matrixHead(matrix),
    ...family.sections.flatMap((section) => [targetHead(section, matrix), ...section.actors.map((actor) => actorLine(actor, matrix))]),
  ]
}

/** Families under one another, each with its blocks. */
function familyBlocks({ families, width: columns }: PositionsModel, width: number, colorOf: (outlet: string) => string): Block[][] {
  return families.map((family) => {
    const counted = actorsInWords(family.actors)
    if (!family.open) return [foldedLine(family.title, counted, family.sections.map(({ title }) => title).join(' · '), width)]
    const matrices = matricesOf(family, width, { inWords: columns <= FEW_COLUMNS, colorOf }).map((matrix) => matrixBlocks(family, matrix))
    return [
      sectionHead(family.title, counted, width),
      ...matrices.flatMap((blocks, at) => (at > 0 ? [padded(blocks[0] as Block, { top: 24 }), ...blocks.slice(1)] : blocks)),
    ]
  })
}

/** Few outlets leave half the width empty: the families stand in two columns, unless they are so many that the picture must be cut. */
function inTwoColumns(model: PositionsModel, width: number, colorOf: (outlet: string) => string): Block | null {
  if (model.width > NARROW_MATRIX || width < WIDE || model.families.length < 2) return null
  const families = familyBlocks(model, (width - GUTTER) / 2, colorOf).map((blocks) => stack(blocks))
  const block = inColumns(families, 2, width, GUTTER)
  return block.height <= TALLEST ? block : null
}

function matrixScene({ rows, corpus, display, width }: SceneProps<PositionRow>): Block[] {
  const by: ColumnKind = display.by === 'voice' ? 'voice' : 'outlet'
  const model = positionsModel(rows, by, positionSort(display.order))
  const colorOf = colorsOf(corpus)
  const both = inTwoColumns(model, width, colorOf)
  return [
    padded(key(model, width), { bottom: 12 }),
    ...(both ? [both] : familyBlocks(model, width, colorOf).flat()),
    note(
      'Beside each target: distinct actors said to hold a stance. Of several stances in an order only the last is counted; denied, expected and withdrawn stances are not.',
      width,
    ),
  ]
}

/** Who is said to take which stance toward what, and in which outlet, as the page opens: a matrix for each family of targets, or maps of the states. */
export function positionsScene(props: SceneProps<PositionRow>): Block[] {
  return props.display.as === 'map' ? positionsMapScene(props) : matrixScene(props)
}
