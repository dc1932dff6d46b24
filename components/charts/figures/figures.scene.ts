import { colorsOf, foldedLine, sectionHead } from '@/components/charts/scene-parts'
import type { SceneProps } from '@/components/charts/scene-props'
import { INK_2, INK_3, small } from '@/components/charts/scene-text'
import { dotSign } from '@/components/charts/statement-dot.scene'
import { paragraph } from '@/lib/drawing/paragraph'
import { type Block, EMPTY, padded, placed } from '@/lib/drawing/shapes'
import { keyOf } from '@/lib/drawing/signs'
import type { FigureRow } from '@/lib/views/rows/figures'
import { type Family, type FiguresModel, figuresModel, type Shown } from './figures.model'
import { answersScene, singlesScene } from './lists.scene'
import { type Place, plotScene } from './plot.scene'

const statements = (count: number) => (count === 1 ? '1 statement' : `${count} statements`)

/** Explains only the signs that the drawing has. */
function figuresKey({ disputed, relayed, bounds }: FiguresModel['shows'], width: number): Block {
  const arrow = { shapes: [{ kind: 'path', d: 'M-13 -2.5H3V-6L13 0L3 6V2.5H-13Z', fill: INK_2 }], width: 26 } as const
  const signs = [
    { sign: dotSign(INK_2), words: 'stated' },
    ...(disputed ? [{ sign: dotSign(INK_2, { disputed }), words: 'the article disputes it' }] : []),
    ...(relayed ? [{ sign: dotSign(INK_2, { relayed }), words: 'relayed from another outlet' }] : []),
    ...(bounds ? [{ sign: arrow, words: 'that much or more (or less)' }] : []),
  ]
  return signs.length > 1 ? padded(keyOf(signs, width), { bottom: 12 }) : EMPTY
}

function shownBlocks({ panels, singles }: Shown, place: Place): Block[] {
  const drawn = panels.map((panel) => (panel.kind === 'plot' ? plotScene(panel, place) : answersScene(panel, place)))
  const once = singles.length > 0 ? singlesScene(singles, place) : EMPTY
  const title = paragraph({ text: 'Stated once', style: { size: 15, weight: 600 }, fill: 'var(--ink)' }, place.width)
  const alone =
    panels.length > 0 && singles.length > 0
      ? { height: title.height + 4 + once.height, shapes: [...title.shapes, placed(0, title.height + 4, once)] }
      : once
  return [...drawn, alone].map((block) => padded(block, { top: 12, bottom: 8 }))
}

function openFamily(family: Family, place: Place): Block[] {
  const rest = family.rest
    ? paragraph(small(`Not drawn: ${statements(family.rest.claims)} made once or without rival answers.`, INK_3), place.width)
    : EMPTY
  return [
    sectionHead(family.title, statements(family.claims), place.width),
    ...shownBlocks(family.main, place),
    padded(rest, { top: 4, bottom: 24 }),
  ]
}

/** Who gives which number, on whose word, as the page opens: families whose accounts differ first and drawn, the others by name. */
export function figuresScene({ rows, corpus, width }: SceneProps<FigureRow>): Block[] {
  const names = new Map(corpus.actors.map(({ id, name }) => [id, name]))
  const model = figuresModel(rows, (id) => names.get(id))
  const place: Place = { width, colorOf: colorsOf(corpus) }
  return [
    figuresKey(model.shows, width),
    ...model.families.flatMap((family) =>
      family.open ? openFamily(family, place) : [foldedLine(family.title, statements(family.claims), family.metrics.join(' · '), width)],
    ),
  ]
}
