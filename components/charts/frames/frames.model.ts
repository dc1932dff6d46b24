import { groupBy } from '@/components/charts/group-by'
import { formatDigits } from '@/components/charts/value-label'
import type { FrameRow } from '@/lib/views/rows/frames'

export type Unit = 'excerpts' | 'articles'
export const SPEECHES = ['own', 'attributed', 'disputed'] as const
export type Speech = (typeof SPEECHES)[number]

export interface Segment {
  speech: Speech
  /** Per cent of the width of the scale. */
  width: number
}

/** One outlet's share of one frame as it is drawn; places and widths in per cent of the scale. */
export interface FrameMark {
  row: FrameRow
  segments: Segment[]
  low: number
  high: number
  share: string
  /** `19 of 46`. */
  count: string
  isZero: boolean
  sentence: string
}

export interface FrameLine {
  code: string
  name: string
  /** In the order of the columns; null where the table was cut before it. */
  marks: (FrameMark | null)[]
}

export interface FrameColumn {
  outlet: string
  name: string
  total: number
  articles: number
}

export interface FramesModel {
  columns: FrameColumn[]
  /** Frames on which the outlets differ most come first. */
  lines: FrameLine[]
  /** Frames found in no outlet; of a table that was cut only those that stand there for every outlet. */
  nowhere: string[]
  /** Per cent at the right end of every scale. */
  end: number
  /** Per cent, without 0 and the end. */
  ticks: number[]
  speeches: Speech[]
  /** Some interval speaks of one article alone; of few articles; of articles. */
  intervals: FrameRow['interval'][]
}

const STEPS = [5, 10, 20, 25]
const MAX_TICKS = 5

/** The end of the scale and its step: round numbers that hold every share and its interval. */
function scaleOf(rows: readonly FrameRow[]): { end: number; step: number } {
  const highest = Math.max(5, ...rows.map(({ share, high }) => Math.max(share, high)))
  const step = STEPS.find((size) => highest / size <= MAX_TICKS) ?? 25
  return { end: Math.min(100, Math.ceil(highest / step) * step), step }
}

const SPEECH_WORDS: Record<Speech, string> = { own: 'in its own voice', attributed: 'on others’ word', disputed: 'to dispute it' }

function sentenceOf(row: FrameRow, unit: Unit): string {
  const [found, of] = unit === 'articles' ? [row.articles, row.articles_total] : [row.n, row.total]
  const noun = of === 1 ? unit.slice(0, -1) : unit
  const ways = SPEECHES.filter((speech) => row[speech] > 0).map((speech) => `${row[speech]} ${SPEECH_WORDS[speech]}`)
  const interval = `95 % interval ${formatDigits(row.low)} to ${formatDigits(row.high)} %`
  const said = ways.length > 0 ? ` Excerpts: ${ways.join(', ')}.` : ''
  return `${row.outlet_name}, ${row.code_name}: ${found} of ${of} reviewed ${noun}, ${formatDigits(row.share)} %, ${interval}.${said} Open the excerpts.`
}

function markOf(row: FrameRow, unit: Unit, end: number): FrameMark {
  const onScale = (percent: number) => (100 * percent) / end
  const parts = SPEECHES.filter((speech) => row[speech] > 0).map((speech) => ({ speech, share: (100 * row[speech]) / row.total }))
  const whole: Segment[] = row.share > 0 ? [{ speech: 'own', width: onScale(row.share) }] : []
  return {
    row,
    segments: unit === 'articles' ? whole : parts.map(({ speech, share }) => ({ speech, width: onScale(share) })),
    low: onScale(row.low),
    high: onScale(row.high),
    share: `${Math.round(row.share)} %`,
    count: unit === 'articles' ? `${row.articles} of ${row.articles_total}` : `${row.n} of ${row.total}`,
    isZero: row.share === 0,
    sentence: sentenceOf(row, unit),
  }
}

const spread = (rows: readonly FrameRow[]) => Math.max(...rows.map(({ share }) => share)) - Math.min(...rows.map(({ share }) => share))
const highest = (rows: readonly FrameRow[]) => Math.max(...rows.map(({ share }) => share))
const byName = (a: readonly FrameRow[], b: readonly FrameRow[]) => (a[0]?.code_name ?? '').localeCompare(b[0]?.code_name ?? '', 'en')

/** Everything the drawing shows. Outlets stand by id, so that they keep their places whatever is filtered. */
export function framesModel(rows: readonly FrameRow[], unit: Unit = 'excerpts', scaled = rows): FramesModel {
  const { end, step } = scaleOf(scaled)
  const columns = [...groupBy(rows, ({ outlet }) => outlet)]
    .flatMap(([outlet, [row]]) => (row ? [{ outlet, name: row.outlet_name, total: row.total, articles: row.articles_total }] : []))
    .sort((a, b) => a.outlet.localeCompare(b.outlet, 'en'))
  const codes = [...groupBy(rows, ({ code }) => code).values()]
  const found = codes.filter((ofCode) => ofCode.some(({ n }) => n > 0))
  found.sort((a, b) => spread(b) - spread(a) || highest(b) - highest(a) || byName(a, b))
  return {
    columns,
    lines: found.map((ofCode) => ({
      code: ofCode[0]?.code ?? '',
      name: ofCode[0]?.code_name ?? '',
      marks: columns.map(({ outlet }) => {
        const row = ofCode.find((one) => one.outlet === outlet)
        return row ? markOf(row, unit, end) : null
      }),
    })),
    nowhere: codes
      .filter((ofCode) => !found.includes(ofCode) && ofCode.length === columns.length)
      .sort(byName)
      .map((ofCode) => ofCode[0]?.code_name ?? ''),
    end,
    ticks: Array.from({ length: Math.ceil(end / step) - 1 }, (_, at) => (at + 1) * step),
    speeches: unit === 'articles' ? [] : SPEECHES.filter((speech) => rows.some((row) => row[speech] > 0)),
    intervals: [...new Set(rows.map(({ interval }) => interval))].sort(),
  }
}
