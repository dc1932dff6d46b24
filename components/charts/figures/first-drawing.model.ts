import type { Answers } from './answers.model'
import type { Shown } from './figures.model'
import type { Plot } from './lanes.model'

type Panel = Plot | Answers

/** Lines that one drawing holds before it is more than a glance. */
const ENOUGH = 10

const linesOf = (panel: Panel) =>
  panel.kind === 'plot' ? panel.quantities.reduce((sum, { lanes }) => sum + lanes.length, 0) : panel.answers.length

const claimsOf = (panel: Panel) =>
  panel.kind === 'plot' ? linesOf(panel) : panel.answers.flatMap(({ voices }) => voices.flatMap(({ statements }) => statements)).length

/** How many of the parts are enough for one drawing: at least the first. */
function countEnough<T>(parts: readonly T[], sizeOf: (part: T) => number): number {
  let lines = 0
  const reached = parts.findIndex((part) => {
    lines += sizeOf(part)
    return lines >= ENOUGH
  })
  return reached < 0 ? parts.length : reached + 1
}

/** A long plot as two on the same axis: quantities until they are enough, and the others, if there are any. */
function splitPlot(panel: Panel): [Panel, ...Panel[]] {
  if (panel.kind === 'answers') return [panel]
  const { quantities } = panel
  const enough = countEnough(quantities, ({ lanes }) => lanes.length)
  if (enough === quantities.length) return [panel]
  return [
    { ...panel, quantities: quantities.slice(0, enough) },
    { ...panel, quantities: quantities.slice(enough) },
  ]
}

function splitPanels(panels: readonly Panel[]): [Panel[], Panel[]] {
  const enough = countEnough(panels, linesOf)
  const last = panels[enough - 1]
  if (!last) return [[], []]
  const [head, ...tail] = splitPlot(last)
  return [
    [...panels.slice(0, enough - 1), head],
    [...tail, ...panels.slice(enough)],
  ]
}

/** Nobody opens a fold for so few. */
const TOO_FEW_TO_FOLD = 2

/** What a family opens with where it is one of many drawings, and what then waits folded: null where that is nothing. */
export function firstDrawing(shown: Shown): [Shown, Shown | null] {
  const { panels, singles, claims } = shown
  const [first, further] = splitPanels(panels)
  const alone = singles.slice(0, first.length > 0 ? 0 : ENOUGH)
  const drawn = first.reduce((sum, panel) => sum + claimsOf(panel), alone.length)
  if (claims - drawn <= TOO_FEW_TO_FOLD) return [shown, null]
  return [
    { claims: drawn, panels: first, singles: alone },
    { claims: claims - drawn, panels: further, singles: singles.slice(alone.length) },
  ]
}
