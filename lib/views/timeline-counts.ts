import { type ArticleColumns, NO_DAY } from '@/lib/store/article-columns'
import type { TimelineRow } from './rows/timeline'
import { isoDay, type Period, periodAround } from './timeline-period'

/** What one outlet published in one period, or between the same bounds. Days are numbers, null where there is none; `outlet` is a place in the columns, where names are in order. */
interface Counted {
  outlet: number
  period: readonly [number, number] | null
  bounds: readonly [number | null, number | null]
  articles: number
  n: number
}

/** Open sides of the calendar are no bounds. */
const OPEN_START = -719_162
const OPEN_END = 2_932_896
const boundOf = (day: number, open: number) => (day === NO_DAY || day === open ? null : day)

/** Dated articles stand in the order of their days, so that one period is counted after the other. */
function countDated({ outletOf, publishedOn }: ArticleColumns, excerpts: Int32Array, kind: Period): Counted[] {
  const counted: Counted[] = []
  const latest: Counted[] = []
  let period: readonly [number, number] = [0, -1]
  for (let article = 0; article < excerpts.length; article += 1) {
    const [n, day, outlet] = [excerpts[article] as number, publishedOn[article] as number, outletOf[article] as number]
    if (n === 0 || day === NO_DAY) continue
    if (day < period[0] || day > period[1]) period = periodAround(day, kind)
    let row = latest[outlet]
    if (row?.period !== period) {
      row = { outlet, period, bounds: [null, null], articles: 0, n: 0 }
      latest[outlet] = row
      counted.push(row)
    }
    row.articles += 1
    row.n += n
  }
  return counted
}

function countUndated({ outletOf, publishedOn, firstDay, lastDay }: ArticleColumns, excerpts: Int32Array): Counted[] {
  const counted = new Map<string, Counted>()
  for (let article = 0; article < excerpts.length; article += 1) {
    const n = excerpts[article] as number
    if (n === 0 || publishedOn[article] !== NO_DAY) continue
    const bounds = [boundOf(firstDay[article] as number, OPEN_START), boundOf(lastDay[article] as number, OPEN_END)] as const
    const outlet = outletOf[article] as number
    const key = `${outlet} ${bounds}`
    const row = counted.get(key) ?? { outlet, period: null, bounds, articles: 0, n: 0 }
    counted.set(key, row)
    row.articles += 1
    row.n += n
  }
  return [...counted.values()]
}

const LAST = Number.MAX_SAFE_INTEGER
const firstKnown = ({ period, bounds: [lower, upper] }: Counted) => period?.[0] ?? lower ?? upper ?? LAST

/** By the first day that is known, those without any last; at equal days periods before bounds. */
const inOrder = (a: Counted, b: Counted) =>
  firstKnown(a) - firstKnown(b) ||
  (a.period?.[0] ?? LAST) - (b.period?.[0] ?? LAST) ||
  (a.bounds[0] ?? LAST) - (b.bounds[0] ?? LAST) ||
  (a.bounds[1] ?? LAST) - (b.bounds[1] ?? LAST) ||
  a.outlet - b.outlet

const dayText = (day: number | null) => (day === null ? null : isoDay(day))

function rowOf({ period, outlet, bounds, articles, n }: Counted, { outlets }: ArticleColumns): Omit<TimelineRow, 'href'> {
  const [first, last] = period ?? bounds
  const { id = '', name = '' } = outlets[outlet] ?? {}
  return {
    period: dayText(period?.[0] ?? null),
    outlet: id,
    outlet_name: name,
    first_day: dayText(first),
    last_day: dayText(last),
    dated: period ? 'day' : first === null && last === null ? 'none' : 'bounds',
    articles,
    n,
  }
}

/**
 * What each outlet published in each period, and between which bounds what has no printed day, in order.
 * @param excerpts of each article how many are selected
 * @returns the first `top` rows, and how many there are
 */
export function countPeriods(columns: ArticleColumns, excerpts: Int32Array, kind: Period, top: number) {
  const counted = [...countDated(columns, excerpts, kind), ...countUndated(columns, excerpts)].sort(inOrder)
  return { rows: counted.slice(0, top).map((row) => rowOf(row, columns)), total: counted.length }
}
