import { groupBy } from '@/components/charts/group-by'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { TimelineRow } from '@/lib/views/rows/timeline'
import { addPeriods, dayNumber, dayText, type Period, periodOfDays, startOfPeriod } from './calendar.model'

export type Counted = 'articles' | 'excerpts'

/** A row with its place in time, 0 at the left end of the axis and 1 at its right. */
export interface TimelineMark {
  row: TimelineRow
  from: number
  to: number
  /** Height, as a part of the highest column. Ranges have none. */
  height: number
  /** A side without a bound. */
  isOpenLeft: boolean
  isOpenRight: boolean
}

export interface TimelineLane {
  outlet: string
  name: string
  columns: TimelineMark[]
  ranges: TimelineMark[]
  undated: TimelineMark | null
}

/** A stretch of the axis that can be chosen: its first and last day. */
export interface TimelinePeriod {
  first: string
  last: string
}

export interface TimelineModel {
  lanes: TimelineLane[]
  /** Outlets that are not drawn: those with least. */
  hidden: number
  /** The first day of some periods. */
  ticks: { at: number; day: string; unit: Period }[]
  /** The events' own days. */
  bands: { from: number; to: number; event: Event }[]
  /** What the handles move by: some sixty steps, or fewer, for the whole axis. */
  periods: TimelinePeriod[]
  periodUnit: Period
  /** What a column is of. */
  unit: Period
  /** What a column of full height counts. */
  most: number
  /** Other charts have the same height for the same count. */
  isShared: boolean
  counted: Counted
}

const MOST_LANES = 12
export type Event = Pick<CorpusDetail['events'][number], 'title' | 'starts_on' | 'ends_on'>
type Axis = { first: number; last: number }

const countOf = (row: TimelineRow, counted: Counted) => (counted === 'articles' ? row.articles : row.n)
const total = (rows: readonly TimelineRow[], counted: Counted) => rows.reduce((sum, row) => sum + countOf(row, counted), 0)

/** Room at both ends, as a part of the axis. */
const MARGIN = 0.02

/** From the first to the last day that anything is of, and a little more. */
function axisOf(rows: readonly TimelineRow[], events: readonly Event[]): Axis | null {
  const days = [
    ...rows.flatMap(({ first_day, last_day }) => [first_day, last_day]),
    ...events.flatMap(({ starts_on, ends_on }) => [starts_on, ends_on]),
  ].flatMap((day) => (day ? [dayNumber(day)] : []))
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days), Math.max(...days) + 1]
  const margin = Math.ceil((last - first) * MARGIN)
  return { first: first - margin, last: last + margin }
}

const stepOf = ({ first, last }: Axis) => periodOfDays((last - first) / 60)

/** The period of the columns; where nothing is in one, what suits the axis. */
function unitOf(rows: readonly TimelineRow[], axis: Axis): Period {
  const dated = rows.find(({ dated, first_day, last_day }) => dated === 'day' && first_day && last_day)
  if (dated?.first_day && dated.last_day) return periodOfDays(dayNumber(dated.last_day) - dayNumber(dated.first_day) + 1)
  return stepOf(axis)
}

const TICKS = 5

/** Ends of periods, a few of them: days, months or years, whichever are few. */
function ticksOf(axis: Axis): TimelineModel['ticks'] {
  const days = axis.last - axis.first
  const unit: Period = days <= 14 ? 'day' : days <= 100 ? 'week' : days <= 1100 ? 'month' : 'year'
  const starts: number[] = []
  for (let day = startOfPeriod(axis.first, unit); day <= axis.last; day = addPeriods(day, unit, 1)) if (day >= axis.first) starts.push(day)
  const step = Math.ceil(starts.length / TICKS)
  return starts.filter((_, index) => index % step === 0).map((day) => ({ at: (day - axis.first) / days, day: dayText(day), unit }))
}

function periodsOf(axis: Axis, unit: Period): TimelinePeriod[] {
  const periods: TimelinePeriod[] = []
  for (let day = startOfPeriod(axis.first, unit); day < axis.last; day = addPeriods(day, unit, 1)) {
    periods.push({ first: dayText(day), last: dayText(addPeriods(day, unit, 1) - 1) })
  }
  return periods
}

function markOf(row: TimelineRow, axis: Axis, counted: Counted, most: number): TimelineMark {
  const days = axis.last - axis.first
  const place = (day: number) => Math.min(1, Math.max(0, (day - axis.first) / days))
  return {
    row,
    from: row.first_day ? place(dayNumber(row.first_day)) : 0,
    to: row.last_day ? place(dayNumber(row.last_day) + 1) : 1,
    height: row.dated === 'day' ? countOf(row, counted) / most : 0,
    isOpenLeft: row.dated === 'bounds' && !row.first_day,
    isOpenRight: row.dated === 'bounds' && !row.last_day,
  }
}

/** The largest count of a column. */
const mostOf = (rows: readonly TimelineRow[], counted: Counted) =>
  rows.reduce((most, row) => (row.dated === 'day' ? Math.max(most, countOf(row, counted)) : most), 1)

/**
 * Everything the timeline shows: a lane for each outlet on one axis of time and one of counts, those with most first.
 * @param beside the rows of all charts that share the axis of counts, these among them
 */
export function timelineModel(
  rows: readonly TimelineRow[],
  events: readonly Event[],
  counted: Counted,
  beside: readonly TimelineRow[] = rows,
): TimelineModel {
  const axis = axisOf(rows, events) ?? { first: 0, last: 1 }
  const unit = unitOf(rows, axis)
  const most = mostOf(beside, counted)
  const mark = (row: TimelineRow) => markOf(row, axis, counted, most)
  const groups = [...groupBy(rows, ({ outlet }) => outlet)].sort(
    ([a, left], [b, right]) => total(right, counted) - total(left, counted) || a.localeCompare(b, 'en'),
  )
  const of = (group: readonly TimelineRow[], dated: TimelineRow['dated']) => group.filter((row) => row.dated === dated).map(mark)
  const days = axis.last - axis.first
  const hasDays = axisOf(rows, []) !== null
  return {
    lanes: groups.slice(0, MOST_LANES).map(([outlet, group]) => ({
      outlet,
      name: group[0]?.outlet_name ?? outlet,
      columns: of(group, 'day'),
      ranges: of(group, 'bounds'),
      undated: of(group, 'none')[0] ?? null,
    })),
    hidden: Math.max(0, groups.length - MOST_LANES),
    ticks: hasDays ? ticksOf(axis) : [],
    bands: events.flatMap((event) => {
      const { starts_on, ends_on } = event
      const place = (day: number) => (day - axis.first) / days
      return starts_on ? [{ from: place(dayNumber(starts_on)), to: place(dayNumber(ends_on ?? starts_on) + 1), event }] : []
    }),
    periods: hasDays ? periodsOf(axis, stepOf(axis)) : [],
    periodUnit: stepOf(axis),
    unit,
    most,
    isShared: beside !== rows,
    counted,
  }
}
