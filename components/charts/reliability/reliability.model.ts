import { groupBy } from '@/components/charts/group-by'
import { formatDigits } from '@/components/charts/value-label'
import type { ReliabilityRow } from '@/lib/views/rows/reliability'

/** Places in per cent of the scale. */
export interface AlphaMark {
  row: ReliabilityRow
  name: string
  /** Null where α is undefined. */
  at: number | null
  low: number | null
  high: number | null
  /** `0.94`; null where it is undefined. */
  alpha: string | null
  /** `0.86–0.99`. */
  interval: string | null
  agreement: string
  sentence: string
}

export interface CodebookSection {
  codebook: string
  title: string
  reviewed: number
  marks: AlphaMark[]
}

export interface ReliabilityModel {
  sections: CodebookSection[]
  /** α at the left end; the right end is 1. */
  start: number
  /** With their places. */
  ticks: { alpha: string; at: number }[]
  /** Where α is 0: what chance alone gives. */
  zero: number
  coders: [string, string]
}

const MINUS = '\u2212'
const decimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const formatAlpha = (alpha: number) => decimals.format(alpha).replace('-', MINUS)

const STEP = 0.25

function sentenceOf(row: ReliabilityRow): string {
  const { code_name, alpha, low, high, reason, agreement, reviewed, both, only_a, only_b, coder_a_name, coder_b_name } = row
  const interval = low === null || high === null ? '' : `, 95 % interval ${formatAlpha(low)} to ${formatAlpha(high)}`
  const said = alpha === null ? 'α undefined' : `α ${formatAlpha(alpha)}${interval}`
  const counts = `Found by both in ${both}, by ${coder_a_name} alone in ${only_a}, by ${coder_b_name} alone in ${only_b}, of ${reviewed} excerpts`
  return `${code_name}: ${said}.${reason ? ` ${reason}.` : ''} ${counts}; agreement ${formatDigits(agreement)} %. Open the excerpts.`
}

function markOf(row: ReliabilityRow, onScale: (alpha: number | null) => number | null): AlphaMark {
  const { alpha, low, high } = row
  return {
    row,
    name: row.code_name,
    at: onScale(alpha),
    low: onScale(low),
    high: onScale(high),
    alpha: alpha === null ? null : formatAlpha(alpha),
    interval: low === null || high === null ? null : `${formatAlpha(low)} to ${formatAlpha(high)}`,
    agreement: `${oneDecimal.format(row.agreement)} %`,
    sentence: sentenceOf(row),
  }
}

/** Codes on which the coders agree least come first, those without α last. */
const byAlpha = (a: ReliabilityRow, b: ReliabilityRow) =>
  (a.alpha ?? 2) - (b.alpha ?? 2) || a.code_name.localeCompare(b.code_name, 'en') || a.code.localeCompare(b.code, 'en')

/** Everything the drawing shows: a section per codebook, all on one scale. */
export function reliabilityModel(rows: readonly ReliabilityRow[]): ReliabilityModel {
  const lowest = Math.min(0, ...rows.flatMap(({ alpha, low }) => [alpha ?? 0, low ?? 0]))
  const start = Math.max(-1, Math.floor(lowest / STEP) * STEP)
  const place = (alpha: number) => (100 * (alpha - start)) / (1 - start)
  const onScale = (alpha: number | null) => (alpha === null ? null : place(Math.max(start, alpha)))
  return {
    sections: [...groupBy([...rows].sort(byAlpha), ({ codebook }) => codebook)]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([codebook, ofCodebook]) => ({
        codebook,
        title: codebook.replaceAll('-', ' '),
        reviewed: ofCodebook[0]?.reviewed ?? 0,
        marks: ofCodebook.map((row) => markOf(row, onScale)),
      })),
    start,
    ticks: Array.from({ length: Math.round((1 - start) / STEP) + 1 }, (_, at) => start + at * STEP)
      .filter((alpha) => alpha === start || alpha % 0.5 === 0)
      .map((alpha) => ({ alpha: formatAlpha(alpha).replace(/\.?0+$/, ''), at: place(alpha) })),
    zero: place(0),
    coders: [rows[0]?.coder_a_name ?? '', rows[0]?.coder_b_name ?? ''],
  }
}
