import { namesInWords } from '@/components/charts/names-in-words'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'

/** Krippendorff (2004, p. 241): rely on variables from .800; draw tentative conclusions from .667; below, none. */
const RELIABLE = 0.8
const TENTATIVE = 0.667
const NAMES = 3

/** How many codes reach the bar that is cited, and which stay below all conclusions; null where no code has an α. */
export function reliabilityFinding(rows: readonly ReliabilityRow[]): string | null {
  const measured = rows.flatMap(({ alpha, code_name }) => (alpha === null ? [] : [{ alpha, code_name }]))
  if (measured.length === 0) return null
  const reliable = measured.filter(({ alpha }) => alpha >= RELIABLE).length
  const weak = measured.filter(({ alpha }) => alpha < TENTATIVE).sort((a, b) => a.alpha - b.alpha)
  const names = namesInWords(
    weak.map(({ code_name }) => code_name),
    NAMES,
  )
  const below = names ? `, and below 0.667, under which he draws none, for ${names}` : ''
  return `Alpha is 0.80 or more, from which Krippendorff (2004) draws conclusions, for ${reliable} of ${measured.length} codes${below}.`
}
