import { formatNumber, isSign, withUnit } from '@/components/charts/value-label'
import { extentOf, type Mark } from './mark.model'

export interface Axis {
  domain: readonly [number, number]
  ticks: { at: number; label: string }[]
  /** The unit, with its magnitude where the tick labels leave that out: `million voters`; empty where the ticks carry it. */
  title: string
  /** Where the axis begins, in words, if that is not at zero; no length on it can be compared with another. */
  startsAt: string | null
  /** Length of the arrow of a bound, in the axis's unit; the domain has room for it. */
  arrow: number
}

const TICKS = 5
const ARROW_SHARE = 0.09

/** The nice step (1, 2, 2.5 or 5 times a power of ten) that cuts `span` into about `TICKS` parts. */
function niceStep(span: number): number {
  const rough = span / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10
  return factor * power
}

/** What is left of the width to show how far numbers are apart, at least, when the axis goes to zero. */
const SPREAD_SHOWS = 0.2

/** Zero is on the axis where the spread still shows. */
function withZero([low, high]: readonly [number, number]): [number, number] {
  if (low > 0 && high - low >= high * SPREAD_SHOWS) return [0, high]
  if (high < 0 && high - low >= -low * SPREAD_SHOWS) return [low, 0]
  return [low, high]
}

function withArrows(marks: readonly Mark[], [low, high]: [number, number], arrow: number): [number, number] {
  const ends = marks.flatMap((mark) => {
    if (mark.shape !== 'bound') return []
    const end = mark.direction === 'up' ? mark.at + arrow : mark.at - arrow
    return [mark.at >= 0 ? Math.max(0, end) : end]
  })
  return [Math.min(low, ...ends), Math.max(high, ...ends)]
}

function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

const MAGNITUDES = [
  { size: 1e9, name: 'billion' },
  { size: 1e6, name: 'million' },
]

/** A sign stands at every tick, a noun once beside the axis, a magnitude with the noun. */
function tickLabels(ticks: number[], unit: string | null): { labels: string[]; title: string } {
  if (isSign(unit)) return { labels: ticks.map((tick) => withUnit(formatNumber(tick), { unit, value: tick, comparator: 'eq' })), title: '' }
  const largest = Math.max(...ticks.map(Math.abs))
  const magnitude = MAGNITUDES.find(({ size }) => largest >= 2 * size)
  const labels = ticks.map((tick) => formatNumber(rounded(tick / (magnitude?.size ?? 1))))
  return { labels, title: [magnitude?.name, unit].filter(Boolean).join(' ') }
}

/**
 * A linear axis that holds every number of the marks, their ranges, and the arrows of their bounds.
 * `unit` `%` never goes beyond 100 unless a mark does. There is no logarithmic axis.
 */
export function axisOf(marks: readonly Mark[], unit: string | null): Axis {
  const extents = marks.map(extentOf)
  const low = Math.min(...extents.map(([from]) => from))
  const high = Math.max(...extents.map(([, to]) => to))
  const wide = withZero(low === high ? [low - Math.abs(low || 1) * 0.5, high + Math.abs(high || 1) * 0.5] : [low, high])
  const arrow = (wide[1] - wide[0]) * ARROW_SHARE
  const [from, to] = withArrows(marks, wide, arrow)
  const step = niceStep(to - from)
  const first = Math.floor(rounded(from / step))
  const last = Math.ceil(rounded(to / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step)).filter(
    (tick) => unit !== '%' || tick <= 100 || high > 100,
  )
  const { labels, title } = tickLabels(ticks, unit)
  const domain = [Math.min(ticks[0] ?? from, from), Math.max(ticks.at(-1) ?? to, unit === '%' && high <= 100 ? high : to)] as const
  const startsAt = domain[0] > 0 || domain[1] < 0 ? [labels[0], title].filter(Boolean).join(' ') : null
  return { domain, ticks: ticks.map((at, index) => ({ at, label: labels[index] ?? '' })), title, startsAt, arrow }
}
