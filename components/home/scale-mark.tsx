import type { Mark } from '@/components/charts/figures/mark.model'
import { arrowEnd, arrowOutline, endsOf } from '@/components/charts/mark-geometry.model'

export interface ScaleMarkProps {
  mark: Mark
  color: string
  /** Hollow. */
  disputed: boolean
  /** Per cent of the drawing's width. */
  placeOf: (value: number) => number
  /** Pixels from the top. */
  y: number
}

const percent = (place: number) => `${place}%`
const RADIUS = 6.5
const SMALL_RADIUS = 4.5

function Dot({
  at,
  radius = RADIUS,
  y,
  color,
  disputed,
}: { at: number; radius?: number } & Pick<ScaleMarkProps, 'y' | 'color' | 'disputed'>) {
  return (
    <circle
      cx={percent(at)}
      cy={y}
      r={disputed ? radius - 1 : radius}
      fill={disputed ? 'var(--paper)' : color}
      stroke={color}
      strokeWidth="2"
    />
  )
}

/** A bound: its arrow has a length in pixels, so it stands in a drawing of its own at its place. */
function Bound({
  mark,
  at,
  y,
  color,
  disputed,
}: Omit<ScaleMarkProps, 'placeOf' | 'mark'> & { mark: Extract<Mark, { shape: 'bound' }>; at: number }) {
  const end = arrowEnd(mark, 0, () => 0)
  return (
    <svg x={percent(at)} y={y} overflow="visible" role="presentation">
      <path d={arrowOutline(0, end, 0)} fill={disputed ? 'var(--paper)' : color} stroke={color} strokeWidth="1.5" strokeLinejoin="round" />
      {mark.includes && <path d="M0 -8V8" stroke={color} strokeWidth="3" />}
    </svg>
  )
}

function Range({ from, to, y, color, disputed }: Pick<ScaleMarkProps, 'y' | 'color' | 'disputed'> & { from: number; to: number }) {
  const bar = { x: percent(from), y: y - 3, width: percent(to - from), height: 6 }
  return (
    <>
      <rect {...bar} fill={disputed ? 'var(--paper)' : color} stroke={color} strokeWidth="1.5" />
      {[from, to].map((end) => (
        <line key={end} x1={percent(end)} x2={percent(end)} y1={y - 8} y2={y + 8} stroke={color} strokeWidth="2.5" />
      ))}
    </>
  )
}

/** A value on the common scale, as it is stated: a dot, an arrow for a bound, a bar for a range, small dots for alternatives. */
export function ScaleMark({ mark, placeOf, ...look }: ScaleMarkProps) {
  const [from, to] = endsOf({ mark, arrow: 0 }, placeOf)
  switch (mark.shape) {
    case 'bound':
      return <Bound mark={mark} at={placeOf(mark.at)} {...look} />
    case 'range':
      return <Range from={from} to={to} {...look} />
    case 'points':
      return (
        <>
          <line x1={percent(from)} x2={percent(to)} y1={look.y} y2={look.y} stroke={look.color} strokeWidth="1.5" />
          {mark.at.map((value) => (
            <Dot key={value} at={placeOf(value)} radius={SMALL_RADIUS} {...look} />
          ))}
        </>
      )
    default:
      return <Dot at={from} {...look} />
  }
}
