import { usePlotArea, useXAxisScale } from 'recharts'
import type { Mark } from './figures-mark.model'

/** A mark with its place: `x` in the unit of the axis, the rest in pixels. */
export interface PlacedMark {
  claim: string
  x: number
  y: number
  mark: Mark
  label: string
  color: string
  disputed: boolean
  relayed: boolean
  /** Length of a bound's arrow, in the unit of the axis. */
  arrow: number
  /** The mark of the same series before this one. */
  previous: { x: number; y: number } | null
}

const RADIUS = 6
const RING = 9.5
const LABEL_GAP = 8
const CHARACTER = 7.1

type Scale = (value: number) => number

interface ShapeProps {
  placed: PlacedMark
  scale: Scale
}

function Dot({ x, y, placed, radius = RADIUS }: { x: number; y: number; placed: PlacedMark; radius?: number }) {
  const { color, disputed, relayed } = placed
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={disputed ? radius - 1 : radius}
        fill={disputed ? 'var(--paper)' : color}
        stroke={color}
        strokeWidth={disputed ? 2 : 0}
      />
      {relayed && <circle cx={x} cy={y} r={radius + 3.5} fill="none" stroke={color} strokeWidth={1.5} strokeDasharray="3 2.4" />}
    </>
  )
}

function Bound({ placed, scale, mark }: ShapeProps & { mark: Extract<Mark, { shape: 'bound' }> }) {
  const { y, color, disputed, relayed, arrow } = placed
  const start = scale(mark.at)
  const sign = mark.direction === 'up' ? 1 : -1
  const length = Math.max(26, Math.abs(scale(mark.at + arrow) - start))
  const at = (along: number, across: number) => `${start + sign * along} ${y + across}`
  const outline = `M${at(0, -3)}L${at(length - 11, -3)}L${at(length - 11, -7)}L${at(length, 0)}L${at(length - 11, 7)}L${at(length - 11, 3)}L${at(0, 3)}Z`
  return (
    <>
      <path d={outline} fill={disputed ? 'var(--paper)' : color} stroke={color} strokeWidth={1.5} strokeLinejoin="round" />
      {mark.includes && <path d={`M${start} ${y - 9}V${y + 9}`} stroke={color} strokeWidth={2.5} />}
      {relayed && (
        <rect
          x={Math.min(start, start + sign * length) - 4}
          y={y - 11}
          width={length + 8}
          height={22}
          rx={11}
          fill="none"
          stroke={color}
          strokeWidth={1.5}
          strokeDasharray="3 2.4"
        />
      )}
    </>
  )
}

function Range({ placed, scale, mark }: ShapeProps & { mark: Extract<Mark, { shape: 'range' }> }) {
  const { y, color, disputed, relayed } = placed
  const [from, to] = [scale(mark.from), scale(mark.to)]
  return (
    <>
      <rect
        x={from}
        y={y - 3}
        width={Math.max(1, to - from)}
        height={6}
        fill={disputed ? 'var(--paper)' : color}
        stroke={color}
        strokeWidth={1.5}
      />
      <path
        d={`M${from} ${y - 8}V${y + 8}M${to} ${y - 8}V${y + 8}`}
        stroke={color}
        strokeWidth={2.5}
        strokeDasharray={relayed ? '3 2.4' : undefined}
      />
    </>
  )
}

function Points({ placed, scale, mark }: ShapeProps & { mark: Extract<Mark, { shape: 'points' }> }) {
  const places = mark.at.map(scale)
  return (
    <>
      <path d={`M${places[0]} ${placed.y}H${places.at(-1)}`} stroke={placed.color} strokeWidth={1.5} />
      {places.map((x) => (
        <Dot key={x} x={x} y={placed.y} placed={placed} radius={4.5} />
      ))}
    </>
  )
}

function Shape({ placed, scale }: ShapeProps) {
  const { mark, y } = placed
  if (mark.shape === 'bound') return <Bound placed={placed} scale={scale} mark={mark} />
  if (mark.shape === 'range') return <Range placed={placed} scale={scale} mark={mark} />
  if (mark.shape === 'points') return <Points placed={placed} scale={scale} mark={mark} />
  return <Dot x={scale(mark.at)} y={y} placed={placed} />
}

/** Left and right end of a mark in pixels. */
function endsOf({ mark, arrow }: PlacedMark, scale: Scale): [number, number] {
  if (mark.shape === 'range') return [scale(mark.from), scale(mark.to)]
  if (mark.shape === 'points') return [scale(mark.at[0] ?? 0), scale(mark.at.at(-1) ?? 0)]
  if (mark.shape === 'dot') return [scale(mark.at), scale(mark.at)]
  const start = scale(mark.at)
  const length = Math.max(26, Math.abs(scale(mark.at + arrow) - start))
  return mark.direction === 'up' ? [start, start + length] : [start - length, start]
}

/** One claim with its value beside it: to the right where there is room, else to the left. */
export function FiguresMark({ payload: placed }: { payload: PlacedMark }) {
  const xScale = useXAxisScale()
  const area = usePlotArea()
  if (!xScale || !area) return null
  const scale: Scale = (value) => xScale(value) ?? 0
  const [left, right] = endsOf(placed, scale)
  const fits = right + RING + LABEL_GAP + placed.label.length * CHARACTER <= area.x + area.width + 20
  const { previous, y, color } = placed
  return (
    <g data-mark={placed.claim}>
      {previous && <path d={`M${scale(previous.x)} ${previous.y}L${scale(placed.x)} ${y}`} stroke={color} strokeWidth={1.25} fill="none" />}
      <Shape placed={placed} scale={scale} />
      <text
        x={fits ? right + RING + LABEL_GAP - 3 : left - RING - LABEL_GAP + 3}
        y={y}
        dy="0.35em"
        textAnchor={fits ? 'start' : 'end'}
        fill="var(--ink)"
        fontSize={13}
        fontWeight={600}
        stroke="var(--paper)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {placed.label}
      </text>
    </g>
  )
}
