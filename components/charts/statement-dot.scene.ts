import type { Shape } from '@/lib/drawing/shapes'
import type { Sign } from '@/lib/drawing/signs'

interface Stated {
  disputed?: boolean
  relayed?: boolean
}

/** The sign of a claim in running text, around (0, 0): the outlet's colour, hollow when disputed, a dashed ring when relayed. */
export function statementDot(color: string, { disputed = false, relayed = false }: Stated = {}): Shape[] {
  const dot: Shape = disputed
    ? { kind: 'circle', x: 0, y: 0, radius: 4.25, fill: 'var(--paper)', stroke: color, strokeWidth: 2 }
    : { kind: 'circle', x: 0, y: 0, radius: 5, fill: color }
  const ring: Shape = { kind: 'circle', x: 0, y: 0, radius: 8, stroke: color, strokeWidth: 1.25, dash: '2.4 2' }
  return relayed ? [dot, ring] : [dot]
}

export const dotSign = (color: string, stated: Stated = {}): Sign => ({
  shapes: statementDot(color, stated),
  width: stated.relayed ? 18 : 12,
})
