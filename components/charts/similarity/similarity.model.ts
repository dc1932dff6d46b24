import type { SimilarityRow } from '@/lib/views/rows/similarity'

export interface ComparedOutlet {
  outlet: string
  name: string
  articles: number
  excerpts: number
}

export interface PairCell {
  row: SimilarityRow
  /** `0.42`; null where the pair is refused. */
  distance: string | null
  /** `0.31–0.55`. */
  interval: string | null
  /** `0.12`: what chance alone makes. */
  noise: string | null
  /** The distance is no more than chance makes. */
  isNoise: boolean
  /** Per cent of the strongest tone. */
  tone: number
  sentence: string
}

export interface PairLine {
  outlet: ComparedOutlet
  /** A cell per outlet that stands before this one. */
  cells: (PairCell | null)[]
}

export interface SimilarityModel {
  outlets: ComparedOutlet[]
  /** Every outlet but the first, with those before it: each pair once. */
  lines: PairLine[]
  compared: number
  /** Pairs whose distance chance alone could make. */
  withinNoise: number
  refused: number
  /** The refused pairs' reasons, each once. */
  reasons: string[]
}

const decimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

const isNoise = ({ distance, noise }: SimilarityRow): boolean => distance !== null && noise !== null && distance <= noise

function sentenceOf(row: SimilarityRow): string {
  const { outlet_name, other_name, distance, low, high, noise, reason } = row
  const pair = `${outlet_name} and ${other_name}`
  if (distance === null || low === null || high === null || noise === null) return `${pair}: no distance. ${reason}. Open the excerpts.`
  const chance = isNoise(row)
    ? `no more than the ${decimals.format(noise)} that chance alone can make`
    : `by chance alone up to ${decimals.format(noise)}`
  return `${pair}: distance ${decimals.format(distance)}, 95 % interval ${decimals.format(low)} to ${decimals.format(high)}; ${chance}. Open the excerpts.`
}

const cellOf = (row: SimilarityRow): PairCell => ({
  row,
  distance: row.distance === null ? null : decimals.format(row.distance),
  interval: row.low === null || row.high === null ? null : `${decimals.format(row.low)}–${decimals.format(row.high)}`,
  noise: row.noise === null ? null : decimals.format(row.noise),
  isNoise: isNoise(row),
  tone: Math.round(100 * (row.distance ?? 0)),
  sentence: sentenceOf(row),
})

function outletsOf(rows: readonly SimilarityRow[]): ComparedOutlet[] {
  const outlets = new Map<string, ComparedOutlet>()
  for (const row of rows) {
    outlets.set(row.outlet, { outlet: row.outlet, name: row.outlet_name, articles: row.articles, excerpts: row.excerpts })
    outlets.set(row.other, { outlet: row.other, name: row.other_name, articles: row.other_articles, excerpts: row.other_excerpts })
  }
  return [...outlets.values()].sort((a, b) => a.outlet.localeCompare(b.outlet, 'en'))
}

/** How the third line of a cell is read; null where no pair has one. */
export function noiseInWords({ compared, withinNoise }: Pick<SimilarityModel, 'compared' | 'withinNoise'>): string | null {
  if (compared === 0) return null
  const within =
    withinNoise === 0
      ? 'No distance here is'
      : withinNoise === compared
        ? 'All distances here are'
        : `${withinNoise} of ${compared} distances ${withinNoise === 1 ? 'is' : 'are'}`
  return `Below the 95 % interval, after “chance”: what the distance of two outlets that use their frames in the same parts stays below, 95 times in 100, with as many articles as these have. ${within} within it, ${withinNoise === 0 ? 'so none is dashed' : 'dashed and without a tone: no sign of a difference'}.`
}

/** The lower half of the matrix of outlets, by id. */
export function similarityModel(rows: readonly SimilarityRow[]): SimilarityModel {
  const outlets = outletsOf(rows)
  const pairs = new Map(
    rows.flatMap((row) => [row.outlet, row.other].map((_, at) => [at ? `${row.other}~${row.outlet}` : `${row.outlet}~${row.other}`, row])),
  )
  const refused = rows.filter(({ distance }) => distance === null)
  return {
    outlets,
    lines: outlets.slice(1).map((outlet, at) => ({
      outlet,
      cells: outlets.slice(0, at + 1).map((before) => {
        const row = pairs.get(`${before.outlet}~${outlet.outlet}`)
        return row ? cellOf(row) : null
      }),
    })),
    compared: rows.length - refused.length,
    withinNoise: rows.filter(isNoise).length,
    refused: refused.length,
    reasons: [...new Set(refused.flatMap(({ reason }) => reason?.split('; ') ?? []))],
  }
}
