import { groupBy } from '@/components/charts/group-by'
import type { LanguageRow } from '@/lib/views/rows/language'

/** A term in one outlet with its place on the axis, 0 at its left end and 1 at its right. */
export interface TermMark {
  row: LanguageRow
  /** Null where there is nothing to compare with. */
  at: number | null
  from: number
  to: number
  /** The interval goes on beyond the axis. */
  isCutLeft: boolean
  isCutRight: boolean
  /** The interval leaves out “no difference”. */
  isApart: boolean
  /** Diameter of the dot in pixels: its area is in proportion to the count. */
  size: number
  odds: string
  sentence: string
}

export interface OutletTerms {
  outlet: string
  name: string
  /** Null where an article was not measured. */
  words: number | null
  withinArticle: boolean
  /** First those that set the outlet apart; of these the commoner first, the rarer last. */
  terms: TermMark[]
  /** Why none is drawn, and what is said of those that are not; null where there is nothing to say. */
  none: string | null
  hidden: string | null
}

export interface LanguageModel {
  outlets: OutletTerms[]
  ticks: { at: number; label: string }[]
  /** Place of “no difference”. */
  zero: number
  isCompared: boolean
  /** The count of the most frequent term that is drawn. */
  most: number
}

const LARGEST_DOT = 18
const SMALLEST_DOT = 6
const STEPS = 6

/** `2.5 ×`, `÷ 3`: the odds in the outlet over those in the others. */
export function oddsInWords(logOdds: number): string {
  const factor = Math.exp(Math.abs(logOdds))
  const digits = factor >= 10 ? Math.round(factor).toLocaleString('en-GB') : factor.toFixed(1).replace(/\.0$/, '')
  if (digits === '1') return '1 ×'
  return logOdds > 0 ? `${digits} ×` : `÷ ${digits}`
}

export const isApart = ({ low, high }: LanguageRow): boolean => low !== null && high !== null && (low > 0 || high < 0)

/** Round powers of two between the ends, at most `STEPS` of them. */
function ticksBetween(low: number, high: number): { value: number; label: string }[] {
  const powers = Math.ceil((high - low) / Math.LN2 / STEPS)
  const step = Math.max(1, powers)
  const ticks = []
  for (let power = Math.ceil(low / Math.LN2 / step) * step; power * Math.LN2 <= high + 1e-9; power += step)
    ticks.push({ value: power * Math.LN2, label: power === 0 ? 'same' : power > 0 ? `${2 ** power} ×` : `÷ ${2 ** -power}` })
  return ticks
}

const PAD = 0.35

function sentenceOf(row: LanguageRow): string {
  const times = row.count === 1 ? 'once' : `${row.count} times`
  const rate = row.per_thousand === null ? '' : `, ${row.per_thousand} per 1,000 words`
  const known = row.log_odds !== null && row.low !== null && row.high !== null
  const odds = known
    ? `. Odds against the others: ${oddsInWords(row.log_odds ?? 0)}, between ${oddsInWords(row.low ?? 0)} and ${oddsInWords(row.high ?? 0)}${isApart(row) ? '' : ', so no clear difference'}`
    : ''
  return `${row.term}: ${times} in ${row.outlet_name}${rate}${odds}.`
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))

function markOf(row: LanguageRow, place: (value: number) => number, mostCounts: number): TermMark {
  const [from, to] = [place(row.low ?? 0), place(row.high ?? 0)]
  return {
    row,
    at: row.log_odds === null ? null : clamp(place(row.log_odds)),
    from: clamp(from),
    to: clamp(to),
    isCutLeft: from < 0,
    isCutRight: to > 1,
    isApart: isApart(row),
    size: Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(row.count / mostCounts)),
    odds: row.log_odds === null ? '' : oddsInWords(row.log_odds),
    sentence: sentenceOf(row),
  }
}

/** Those that set apart first, from the surest that is commoner to the surest that is rarer; then the others, the frequent first. */
const bySureness = (a: LanguageRow, b: LanguageRow) =>
  Number(isApart(b)) - Number(isApart(a)) ||
  (isApart(a) ? (b.z ?? 0) - (a.z ?? 0) : b.count - a.count) ||
  a.term.localeCompare(b.term, 'en')

const isMeasured = ({ log_odds }: LanguageRow) => log_odds !== null
const counted = (terms: number) => `${terms.toLocaleString('en-GB')} ${terms === 1 ? 'term' : 'terms'}`

/** Of an outlet that cannot be compared with the others nothing is said of differences. */
function leftOutInWords(group: readonly LanguageRow[], shown: number): Pick<OutletTerms, 'none' | 'hidden'> {
  const isCompared = group.some(isMeasured)
  const none = isCompared
    ? 'No term here sets it clearly apart from the others.'
    : 'Not compared with the others: its words are not counted.'
  const left = counted(group.length - shown)
  return {
    none: shown === 0 ? none : null,
    hidden: group.length === shown ? null : isCompared ? `${left} without a clear difference.` : `${left} in the table.`,
  }
}

/**
 * Everything the dot plots show, on one axis: of each outlet the terms that set it apart, or all.
 * @param all also those whose interval spans “no difference”; always so where nothing can be compared
 */
export function languageModel(rows: readonly LanguageRow[], all: boolean): LanguageModel {
  const isCompared = rows.some(isMeasured)
  const isDrawn = (row: LanguageRow) => all || !isCompared || isApart(row)
  const drawn = rows.filter(isDrawn)
  const estimates = drawn.flatMap(({ log_odds }) => log_odds ?? [])
  const low = Math.min(-Math.LN2, ...estimates) - PAD
  const high = Math.max(Math.LN2, ...estimates) + PAD
  const place = (value: number) => (value - low) / (high - low)
  const mostCounts = Math.max(1, ...drawn.map(({ count }) => count))
  const outlets = [...groupBy(rows, ({ outlet }) => outlet)].map(([outlet, group]) => {
    const shown = group.filter(isDrawn).sort(bySureness)
    return {
      outlet,
      name: group[0]?.outlet_name ?? outlet,
      words: group[0]?.words ?? null,
      withinArticle: group[0]?.within_article ?? false,
      terms: shown.map((row) => markOf(row, place, mostCounts)),
      ...leftOutInWords(group, shown.length),
    }
  })
  return {
    outlets: outlets.sort((a, b) => a.outlet.localeCompare(b.outlet, 'en')),
    ticks: ticksBetween(low, high).map(({ value, label }) => ({ at: place(value), label })),
    zero: place(0),
    isCompared,
    most: mostCounts,
  }
}
