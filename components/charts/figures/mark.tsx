import { usePlotArea, useXAxisScale } from 'recharts'
import {
  arrowEnd,
  arrowOutline,
  endsOf,
  guidePath,
  labelPlace,
  type PlacedMark,
  RADIUS,
  RING,
  type Scale,
  seriesPath,
} from '@/components/charts/mark-geometry.model'

interface ShapeProps {
  placed: PlacedMark
  scale: Scale
}

const DASHES = '3 2.4'

function Dot({ x, placed, radius = RADIUS }: { x: number; placed: PlacedMark; radius?: number }) {
  const { y, color, disputed, relayed } = placed
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
      {relayed && <circle cx={x} cy={y} r={RING} fill="none" stroke={color} strokeWidth={1.5} strokeDasharray={DASHES} />}
    </>
  )
}

/** A bar or arrow has no room for a ring: a dashed frame says that it is relayed. */
function RelayedFrame({ placed, scale }: ShapeProps) {
  const [left, right] = endsOf(placed, scale)
  const frame = { x: left - 4, y: placed.y - 11, width: right - left + 8, height: 22, rx: 4 }
  return <rect {...frame} fill="none" stroke={placed.color} strokeWidth={1.5} strokeDasharray={DASHES} />
}

function Bound({ placed, scale }: ShapeProps) {
  const { y, color, disputed, mark, arrow } = placed
  if (mark.shape !== 'bound') return null
  const start = scale(mark.at)
  const end = arrowEnd(mark, arrow, scale)
  return (
    <>
      <path
        d={arrowOutline(start, end, y)}
        fill={disputed ? 'var(--paper)' : color}
        stroke={color}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {mark.includes && <path d={`M${start} ${y - 8}V${y + 8}`} stroke={color} strokeWidth={3} />}
    </>
  )
}

function Range({ placed, scale }: ShapeProps) {
  const { y, color, disputed } = placed
  const [from, to] = endsOf(placed, scale)
  const bar = { x: from, y: y - 3, width: Math.max(1, to - from), height: 6 }
  return (
    <>
      <rect {...bar} fill={disputed ? 'var(--paper)' : color} stroke={color} strokeWidth={1.5} />
      <path d={`M${from} ${y - 8}V${y + 8}M${to} ${y - 8}V${y + 8}`} stroke={color} strokeWidth={2.5} />
    </>
  )
}

function Points({ placed, scale }: ShapeProps) {
  const { mark, y, color } = placed
  if (mark.shape !== 'points') return null
  const [from, to] = endsOf(placed, scale)
  return (
    <>
      <path d={`M${from} ${y}H${to}`} stroke={color} strokeWidth={1.5} />
      {mark.at.map((value) => (
        <Dot key={value} x={scale(value)} placed={{ ...placed, relayed: false }} radius={4.5} />
      ))}
    </>
  )
}

function Shape({ placed, scale }: ShapeProps) {
  const { mark, relayed } = placed
  if (mark.shape === 'dot') return <Dot x={scale(mark.at)} placed={placed} />
  const Drawn = { bound: Bound, range: Range, points: Points }[mark.shape]
  return (
    <>
      <Drawn placed={placed} scale={scale} />
      {relayed && <RelayedFrame placed={placed} scale={scale} />}
    </>
  )
}

/** Pixels right of the plot area that labels may use. */
export const LABEL_MARGIN = 60

/** One claim with its value beside it. `edge`: how far labels may go, in pixels. */
function FiguresMark({ placed, scale, edge }: ShapeProps & { edge: number }) {
  const { x, anchor } = labelPlace(placed, scale, edge)
  return (
    <g>
      <Shape placed={placed} scale={scale} />
      <text
        x={x}
        y={placed.y}
        dy="0.35em"
        textAnchor={anchor}
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

/** The claims. Not recharts' Scatter: it brings shapes, curves and animations along that none of these marks use. */
export function FiguresMarks({ marks }: { marks: readonly PlacedMark[] }) {
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  if (!xScale || !plot) return null
  const scale: Scale = (value) => xScale(value) ?? 0
  const edge = plot.x + plot.width + LABEL_MARGIN
  return marks.map((placed) => <FiguresMark key={placed.claim} placed={placed} scale={scale} edge={edge} />)
}

/** Under the marks: a dotted line from zero to each mark, and a line from claim to claim of a series. */
export function FiguresGuides({ marks }: { marks: readonly PlacedMark[] }) {
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  if (!xScale || !plot) return null
  const scale: Scale = (value) => xScale(value) ?? 0
  const right = plot.x + plot.width
  const area = { left: plot.x, right, edge: right + LABEL_MARGIN }
  return (
    <g>
      {marks.map((placed) => (
        <g key={placed.claim} fill="none">
          <path d={guidePath(placed, scale, area) ?? undefined} stroke="var(--ink-3)" strokeWidth={1} strokeDasharray="1 5" />
          <path d={seriesPath(placed, scale) ?? undefined} stroke={placed.color} strokeWidth={1.5} />
        </g>
      ))}
    </g>
  )
}

/** An axis that does not begin at zero has its line broken before its first tick. */
export function AxisBreak() {
  const plot = usePlotArea()
  if (!plot) return null
  const { x, y } = plot
  return (
    <path d={`M${x - 20} ${y}h4l3 -5l4 10l3 -5H${x + 24}`} fill="none" stroke="var(--ink-2)" strokeWidth={1.25} strokeLinejoin="round" />
  )
}
