import { INK, INK_2 } from '@/components/charts/scene-text'
import type { Block, Paint, Shape } from '@/lib/drawing/shapes'
import { lineOf } from '@/lib/drawing/shapes'
import type { FrameMark, Speech } from './frames.model'

export const MARK_HEIGHT = 36
const BAR = 10
const TRACK = 16

const FILLS: Record<Speech, (color: string) => Paint> = {
  own: (color) => color,
  attributed: (hatch) => ({ hatch }),
  disputed: () => 'var(--paper)',
}

export const speechBar = (speech: Speech, x: number, width: number, color: string): Shape => ({
  kind: 'rect',
  x: x + 0.5,
  y: 0.5,
  width: Math.max(1, width - 1),
  height: BAR - 1,
  fill: FILLS[speech](color),
  stroke: color,
  strokeWidth: 1,
})

export const intervalLine = (from: number, to: number, y: number): Shape => ({
  kind: 'path',
  d: `M${from} ${y - 2}V${y + 2}M${from} ${y}H${to}M${to} ${y - 2}V${y + 2}`,
  stroke: INK_2,
  strokeWidth: 1,
})

export const zeroSign = (x: number, y: number, color: string): Shape => ({
  kind: 'circle',
  x,
  y,
  radius: 3.75,
  fill: 'var(--paper)',
  stroke: color,
  strokeWidth: 1.5,
})

const figure = (x: number, text: string, anchor: 'start' | 'end', isBold: boolean): Shape => ({
  kind: 'text',
  x,
  y: TRACK + 14,
  text,
  style: { size: 13, weight: isBold ? 600 : 400 },
  fill: isBold ? INK : INK_2,
  anchor,
})

/** A share on its scale: its bar by whose word the frame is on, its interval, and both in figures below. `ticks` are per cent of the scale. */
export function frameMark(
  { row, segments, low, high, share, count, isZero }: FrameMark,
  width: number,
  color: string,
  ticks: readonly number[],
): Block {
  const onScale = (percent: number) => (percent * width) / 100
  let x = 0
  const bars = segments.map(({ speech, width: percent }) => {
    const bar = speechBar(speech, x, Math.max(2, onScale(percent)), color)
    x += Math.max(2, onScale(percent))
    return bar
  })
  const shapes: Shape[] = [
    ...ticks.map((tick) => lineOf(onScale(tick), 0, onScale(tick), TRACK, 'var(--rule)')),
    lineOf(0, 0, 0, TRACK, 'var(--ink-3)'),
    ...bars,
    ...(isZero ? [zeroSign(0, BAR / 2, color)] : []),
    intervalLine(onScale(low), onScale(high), TRACK - 3),
    figure(0, share, 'start', true),
    figure(width, count, 'end', false),
  ]
  return { height: MARK_HEIGHT, shapes: [{ kind: 'group', x: 0, y: 0, mark: row.href, shapes }] }
}
