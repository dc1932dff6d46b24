import type { Shape } from '@/lib/drawing/shapes'
import { STANCE_LOOKS, type StanceGlyphProps } from './stance-glyph'

const PAPER = 'var(--paper)'
const INK = 'var(--ink)'
const WITHDRAWN = 'M21 16.5H8.5M12 12.5L8 16.5L12 20.5'

const faint = (color: string) => `color-mix(in srgb, ${color} 28%, ${PAPER})`

/** A stance as a sign of 24 by 24 pixels around (0, 0). */
export function stanceGlyph({ stance, modality = 'holds', disputed = false, relayed = false }: StanceGlyphProps): Shape[] {
  const { color, outline, sign } = STANCE_LOOKS[stance]
  const hollow = disputed || modality === 'expected'
  const faded = modality === 'denied' || modality === 'withdrawn'
  const fill = hollow ? PAPER : faded ? faint(color) : color
  const shapes: Shape[] = [
    { kind: 'path', d: outline, fill, stroke: color, strokeWidth: 1.6, ...(modality === 'expected' && { dash: '3 2.2' }) },
    { kind: 'path', d: sign, stroke: hollow || faded ? color : PAPER, strokeWidth: 1.9, join: 'round' },
  ]
  if (modality === 'denied') shapes.push({ kind: 'path', d: 'M-1 21L21 -1', stroke: INK, strokeWidth: 2 })
  if (modality === 'withdrawn')
    shapes.push({ kind: 'path', d: WITHDRAWN, stroke: PAPER, strokeWidth: 5 }, { kind: 'path', d: WITHDRAWN, stroke: INK, strokeWidth: 2 })
  if (relayed) shapes.push({ kind: 'circle', x: 10, y: 10, radius: 11.2, stroke: color, strokeWidth: 1.3, dash: '2.6 2.2' })
  return [{ kind: 'group', x: -10, y: -10, shapes }]
}

export const GLYPH = 24
