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
  refused: number
  /** The refused pairs' reasons, each once. */
  reasons: string[]
}

const decimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function sentenceOf({ outlet_name, other_name, distance, low, high, reason }: SimilarityRow): string {
  const pair = `${outlet_name} and ${other_name}`
  if (distance === null || low === null || high === null) return `${pair}: no distance. ${reason}. Open the excerpts.`
  return `${pair}: distance ${decimals.format(distance)}, 95 % interval ${decimals.format(low)} to ${decimals.format(high)}. Open the excerpts.`
}

const cellOf = (row: SimilarityRow): PairCell => ({
  row,
  distance: row.distance === null ? null : decimals.format(row.distance),
  interval: row.low === null || row.high === null ? null : `${decimals.format(row.low)}–${decimals.format(row.high)}`,
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
    refused: refused.length,
    reasons: [...new Set(refused.flatMap(({ reason }) => reason?.split('; ') ?? []))],
  }
}
